import type { Background } from '../messaging/background.ts';
import type { Jar } from '../sessions/jar.ts';
import { findOwn, listOpenOwn, saveOwn, type OwnSession } from './own-session.ts';

/** A link that nobody redeemed by then is none any more: Magento's lives for 10 seconds, and pages take a while. */
const LONGEST_WAIT_MS = 2 * 60_000;

/** What is known of a session before its storefront has been seen. */
export type Asked = Omit<OwnSession, 'id' | 'linkIssuedAt' | 'startedAt' | 'endsAt' | 'endedAt' | 'cause'>;

const ask = (asked: Asked, clock: Background['clock']): OwnSession => ({
  ...asked,
  id: crypto.randomUUID(),
  linkIssuedAt: new Date(clock.now()).toISOString(),
  startedAt: null,
  endsAt: null,
  endedAt: null,
  cause: null,
});

/** A link is about to be opened: when its storefront shows itself, that is this session. */
export const expectSession = async ({ clock }: Background, asked: Asked): Promise<OwnSession> => {
  const one = ask(asked, clock);
  await saveOwn(one);
  return one;
};

/** The tab that it was opened in: no other may take the session for its own. */
export const settleTab = (
  { lock }: Background,
  { shop, id, storefrontOrigin }: OwnSession,
  tab: number,
): Promise<void> =>
  lock(`truth:${shop}:${storefrontOrigin}`, async () => {
    const one = await findOwn(shop, id);
    if (one !== null && one.startedAt === null) await saveOwn({ ...one, tab });
  });

/** A storefront that tells nobody anything: that its link was opened is all there will be to know. */
export const noteOpened = async ({ clock }: Background, asked: Asked): Promise<void> => {
  const one = ask(asked, clock);
  await saveOwn({ ...one, startedAt: one.linkIssuedAt, endedAt: one.linkIssuedAt, cause: 'unknown' });
};

const isWaiting = ({ startedAt, linkIssuedAt }: OwnSession, clock: Background['clock']): boolean =>
  startedAt === null && clock.now() - Date.parse(linkIssuedAt) < LONGEST_WAIT_MS;

/** The session that a tab was opened for, while it waits for its storefront. */
export const findExpected = async (
  { clock }: Background,
  place: { readonly shop: string; readonly origin: string; readonly jar: Jar; readonly tab: number },
): Promise<OwnSession | null> => {
  const waiting = (await listOpenOwn()).filter(
    (one) =>
      one.shop === place.shop &&
      one.storefrontOrigin === place.origin &&
      one.jar === place.jar &&
      (one.tab === null || one.tab === place.tab) &&
      isWaiting(one, clock),
  );
  return waiting.sort((a, b) => a.linkIssuedAt.localeCompare(b.linkIssuedAt)).at(-1) ?? null;
};

/** Whether a page of this origin may be the first of a session that was asked for. */
export const isExpectedAt = async (
  { clock }: Background,
  { shop, origin, jar }: { readonly shop: string; readonly origin: string; readonly jar: Jar },
): Promise<boolean> =>
  (await listOpenOwn()).some(
    (one) => one.shop === shop && one.storefrontOrigin === origin && one.jar === jar && isWaiting(one, clock),
  );
