import { MARKER_COOKIE } from '../../../../lib/protocol/version.ts';

/** How long a browser keeps its identity for links that may be used again. */
const BROWSER_SECONDS = 86_400;

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The cookies of one storefront: on its path alone, `Secure` where it has https, `__Host-` where its path allows. */
export interface StorefrontCookies {
  /** The browser's identity, or null where it has none of ours. */
  getBrowser(request: Request): string | null;
  getSession(request: Request): string | null;
  setBrowser(value: string): string;
  /** The session's cookie, and the marker that scripts may read. */
  setSession(value: string): readonly string[];
  clearSession(): readonly string[];
}

export function createStorefrontCookies(storefrontUrl: string): StorefrontCookies {
  const { protocol, pathname } = new URL(storefrontUrl);
  const isSecure = protocol === 'https:';
  const prefix = isSecure && pathname === '/' ? '__Host-' : '';
  const browserName = `${prefix}connect_browser`;
  const sessionName = `${prefix}connect_session`;
  // Lax: links are opened from a mail or another tab, and the browser must be known again there.
  const attributes = `Path=${pathname}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  const get = (request: Request, name: string) => {
    const value = getCookie(request.headers.get('cookie') ?? '', name);
    return value !== null && SECRET.test(value) ? value : null;
  };
  return {
    getBrowser: (request) => get(request, browserName),
    getSession: (request) => get(request, sessionName),
    setBrowser: (value) => `${browserName}=${value}; Max-Age=${BROWSER_SECONDS}; ${attributes}; HttpOnly`,
    setSession: (value) => [`${sessionName}=${value}; ${attributes}; HttpOnly`, `${MARKER_COOKIE}=1; ${attributes}`],
    clearSession: () => [
      `${sessionName}=; Max-Age=0; ${attributes}; HttpOnly`,
      `${MARKER_COOKIE}=; Max-Age=0; ${attributes}`,
    ],
  };
}

/** The first of that name: browsers send the cookie of the longest path first. */
function getCookie(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const [key = '', ...value] = pair.split('=');
    if (key.trim() === name) return value.join('=').trim();
  }
  return null;
}
