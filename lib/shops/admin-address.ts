/** Why an address cannot be used as it was typed. */
export type AddressProblem = 'empty' | 'not_an_address' | 'not_http' | 'holds_credentials' | 'http_unconfirmed';

export type AdminAddress =
  | { readonly ok: true; readonly url: string; readonly origin: string }
  | { readonly ok: false; readonly problem: AddressProblem };

/** Whether a host is this machine itself, where plain http leaks nothing. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d{1,3}){3}$/.test(hostname);

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:(\/\/|(?!\d))/i;

/** People paste addresses without a scheme: then https is meant, and http on this machine. */
const withScheme = (typed: string): string => {
  if (HAS_SCHEME.test(typed)) return typed;
  const https = `https://${typed}`;
  return URL.canParse(https) && isLoopback(new URL(https).hostname) ? `http://${typed}` : https;
};

const isUsableHost = (hostname: string): boolean => /^[^\s.]+(\.[^\s.]+)*\.?$/.test(hostname);

/** The address of an admin page as the agent typed or pasted it. */
export const parseAdminAddress = (typed: string, httpConfirmed: boolean): AdminAddress => {
  const given = typed.trim();
  if (given === '') return { ok: false, problem: 'empty' };
  const address = withScheme(given);
  if (!URL.canParse(address)) return { ok: false, problem: 'not_an_address' };
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, problem: 'not_http' };
  if (!isUsableHost(url.hostname)) return { ok: false, problem: 'not_an_address' };
  if (url.username !== '' || url.password !== '') return { ok: false, problem: 'holds_credentials' };
  if (url.protocol === 'http:' && !isLoopback(url.hostname) && !httpConfirmed) {
    return { ok: false, problem: 'http_unconfirmed' };
  }
  url.hash = '';
  return { ok: true, url: url.href, origin: url.origin };
};
