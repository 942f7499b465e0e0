import type { Background } from '../messaging/background.ts';
import type { StorefrontSender } from '../messaging/sender.ts';
import type { BrowserKeepsSessions } from '../platforms/session-adapter.ts';
import { getJar } from '../sessions/jar.ts';
import { findExpected } from './expected-session.ts';

/** Address of what an agent chose to see first, below the store view that they are logged in to. */
export const getTarget = (adapter: BrowserKeepsSessions, base: string, landing: string): string => {
  if (landing === 'account') return adapter.getAccountUrl(base);
  const url = new URL(landing === 'home' ? '' : landing.replace(/^\/+/, ''), base);
  return url.href.startsWith(base) ? url.href : adapter.getAccountUrl(base);
};

/**
 * Where a tab goes from the page that a link opens: the login is done there by the server, and what the page still has to
 * load by itself takes longer than what the agent came for. Null where the page is no such page of a link of ours.
 */
export const findNextPage = async (
  background: Background,
  { shop, origin, tab }: StorefrontSender,
): Promise<string | null> => {
  const adapter = background.adapters[shop.platform];
  if (adapter.record === 'shop' || tab.url === undefined) return null;
  const expected = await findExpected(background, { shop: shop.id, origin, jar: getJar(tab), tab: tab.id });
  if (expected?.base == null || !adapter.isLinkPage(tab.url, expected.base)) return null;
  return getTarget(adapter, expected.base, expected.landing);
};
