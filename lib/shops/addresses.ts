import { isApiOfAdmin } from '../protocol/api-url.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Storefront } from '../protocol/schema/discovery.ts';
import { urlTemplate } from '../protocol/schema/primitives.ts';
import { fail, ok, type Result } from '../result.ts';
import { isLoopback } from './admin-address.ts';

/** Whether what is sent there can be read or changed on its way: plain http that leaves this machine. */
export const isExposed = (url: URL): boolean => url.protocol !== 'https:' && !isLoopback(url.hostname);

const parseHttpUrl = (value: string): URL | null => {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  const isPlain = url.username === '' && url.password === '';
  return isPlain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
};

/** The admin's address prefix in the one form that shops are named by: origin and path, ending in `/`. */
export const parseAdminBase = (value: string, confirmedHttp: boolean): Result<string, Failure> => {
  const url = parseHttpUrl(value);
  if (url === null) return fail({ code: 'invalid_request' });
  if (isExposed(url) && !confirmedHttp) return fail({ code: 'http_not_confirmed', detail: url.origin });
  return ok(`${url.origin}${url.pathname.replace(/\/*$/, '/')}`);
};

/** An API that a page or a shop names: on the admin's own origin and below its path, or nothing is sent there. */
export const parseApiTemplate = (value: string, adminBase: string): Result<string, Failure> => {
  const parsed = urlTemplate.safeParse(value);
  if (!parsed.success) return fail({ code: 'invalid_request' });
  if (isApiOfAdmin(parsed.data, adminBase)) return ok(parsed.data);
  return fail({ code: 'foreign_api', detail: new URL(parsed.data.replace('{path}', '')).origin });
};

const SECRET_NAME = /token|secret|session|auth|sid$|key$/i;
/** Long and with digits, or very long: names of controllers have neither. */
const SECRET_VALUE = /^(?:(?=.*\d)[\w%.~-]{16,}|[\w%.~-]{32,})$/;

/**
 * The template as it may lie on a disk. PrestaShop puts a token of the employee into the address of every admin
 * controller; the page that carries our button tells the full address again.
 */
export const withoutSecrets = (template: string): string => {
  const [address = '', query] = template.split('?', 2);
  if (query === undefined) return template;
  const kept = query.split('&').filter((part) => {
    const [name = '', value = ''] = part.split('=', 2);
    return value.includes('{path}') || !(SECRET_NAME.test(name) || SECRET_VALUE.test(value));
  });
  return `${address}?${kept.join('&')}`;
};

/** Storefronts that can be used at all: an address of the web, answering at its own origin. */
export const findUsableStorefronts = (storefronts: readonly Storefront[]): readonly Storefront[] =>
  storefronts.filter(({ url, apiTemplate }) => {
    const address = parseHttpUrl(url);
    const api = parseHttpUrl(apiTemplate.replace('{path}', 'session'));
    return address !== null && api !== null && address.origin === api.origin;
  });
