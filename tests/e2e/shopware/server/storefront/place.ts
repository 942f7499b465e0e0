import type { Domain, SalesChannel } from '../../shop/sales-channels.ts';
import type { StorefrontSession } from '../../shop/storefront-sessions.ts';
import { getCookie, type ShopwareReplay } from '../shopware-replay.ts';

/** Where a request has come to: a domain of a channel, the path below it, and the session of the browser. */
export interface Place {
  readonly replay: ShopwareReplay;
  readonly request: Request;
  readonly domain: Domain;
  readonly channel: SalesChannel;
  /** Path of the domain's own address: empty, or `/de`. */
  readonly prefix: string;
  /** Begins with `/`. */
  readonly path: string;
  readonly session: StorefrontSession | null;
}

const pathOf = ({ url }: Domain): string => new URL(url).pathname.replace(/\/$/, '');

/** Null where no domain of an active storefront has that address. */
export function findPlace(replay: ShopwareReplay, request: Request): Place | null {
  const { shop } = replay;
  const { origin, pathname } = new URL(request.url);
  const domain = shop.domains
    .filter(({ url }) => url.startsWith('http') && new URL(url).origin === origin)
    .filter((one) => `${pathname}/`.startsWith(`${pathOf(one)}/`))
    .sort((a, b) => b.url.length - a.url.length)[0];
  const channel = domain === undefined ? null : shop.findChannel(domain.salesChannelId);
  if (domain === undefined || channel === null || !channel.active) return null;
  const prefix = pathOf(domain);
  const session = shop.sessions.find(getCookie(request, 'session-'), channel.id);
  const path = pathname.slice(prefix.length).replaceAll(/\/{2,}/g, '/') || '/';
  return { replay, request, domain, channel, prefix, path, session };
}

const HIDDEN = 'path=/; httponly; samesite=lax';
const GONE = 'deleted; expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0';

/** The three cookies of a storefront as they follow from what the session is now. */
export function setCookies(response: Response, session: StorefrontSession): Response {
  const states = [session.customer === null ? '' : 'logged-in', session.quantity > 0 ? 'cart-filled' : ''];
  const told = states.filter((one) => one !== '').join(',');
  response.headers.append('set-cookie', `session-=${session.id}; ${HIDDEN}`);
  response.headers.append('set-cookie', `sw-states=${told === '' ? GONE : encodeURIComponent(told)}; ${HIDDEN}`);
  const hash = session.customer === null ? GONE : session.id.slice(0, 16);
  response.headers.append('set-cookie', `sw-cache-hash=${hash}; ${HIDDEN}`);
  return response;
}
