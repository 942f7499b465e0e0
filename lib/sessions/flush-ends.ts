import type { Background } from '../messaging/background.ts';
import type { ErrorCode, Failure } from '../protocol/errors.ts';
import { leaveInBrowser } from '../records/leave-session.ts';
import { fail, type Result } from '../result.ts';
import { askShopById } from '../shops/ask-shop.ts';
import { hasSeenAdmin } from '../shops/seen-api.ts';
import {
  findEnd,
  getNextTry,
  MINUTE_MS,
  isOutlived,
  listEnds,
  MOST_TRIES,
  removeEnd,
  saveEnd,
  scheduleEnds,
  type QueuedEnd,
} from './end-queue.ts';
import { forgetSession } from './forget-session.ts';
import { isMortal, isPrivateWorker, seesJar } from './jar.ts';
import { findMarker, sessionKey } from './marker.ts';
import { doubtSeen } from './seen-session.ts';
import { findStorefrontTabs } from './storefront-tabs.ts';

export type EndOutcome =
  | { readonly state: 'ended' }
  /** Not yet: the shop will be asked again. */
  | { readonly state: 'queued'; readonly failure: Failure }
  /** Asking again would change nothing. */
  | { readonly state: 'refused'; readonly failure: Failure }
  /** A tab of the session came back in time. */
  | { readonly state: 'called-off' };

/** Who wants it: the worker by itself, or an agent who did something just now. */
export type Occasion = 'due' | 'agent';

const OVER: readonly ErrorCode[] = ['not_found', 'session_ended', 'shop_unknown'];
const FINAL: readonly ErrorCode[] = ['not_allowed', 'invalid_request', 'method_not_allowed'];

/** A popup asks every few seconds while it is open; the shop is not asked more often than this. */
const PAUSE_MS = 10_000;

const hasTab = async ({ shop, session }: QueuedEnd): Promise<boolean> => {
  const marker = await findMarker(shop, session);
  if (marker === null || !seesJar(marker.jar)) return false;
  return ((await findStorefrontTabs([marker])).get(marker) ?? []).length > 0;
};

/**
 * The alarm comes late when the machine slept. The worker of the private windows slept as well, and gets a minute to put
 * off what it would have put off in time.
 */
const isOverslept = async ({ shop, session, cause, tries, nextAt }: QueuedEnd, now: number): Promise<boolean> => {
  if (cause !== 'left' || tries > 0 || now - nextAt < MINUTE_MS / 2) return false;
  const marker = await findMarker(shop, session);
  return marker !== null && isMortal(marker.jar) && !seesJar(marker.jar);
};

const close = async (background: Background, { shop, session }: QueuedEnd): Promise<void> => {
  await forgetSession(background, shop, session);
  await removeEnd(shop, session);
};

/** Ended at the storefront itself, where nobody has to be signed in to the admin. */
const isOwnRecord = async ({ shop, session }: QueuedEnd): Promise<boolean> =>
  (await findMarker(shop, session))?.guard != null;

/** The shop ends what it keeps; of our own record, the storefront is left with this worker's cookies. */
const requestEnd = async (
  background: Background,
  { shop, session, cause }: QueuedEnd,
): Promise<Result<unknown, Failure>> => {
  const marker = await findMarker(shop, session);
  if (marker?.guard != null) return leaveInBrowser(background, marker, cause ?? 'exit');
  return askShopById(background, shop, async ({ adapter, address, io, discovery }) =>
    adapter.record === 'shop'
      ? adapter.endSession(address, discovery.connectToken, session, cause ?? undefined, io)
      : fail<Failure>({ code: 'session_ended' }),
  );
};

const tell = async (background: Background, end: QueuedEnd, occasion: Occasion): Promise<EndOutcome> => {
  const { shop, session, cause } = end;
  const now = background.clock.now();
  if (cause === 'left' && (await hasTab(end))) {
    await removeEnd(shop, session);
    return { state: 'called-off' };
  }
  if (await isOverslept(end, now)) {
    await saveEnd({ ...end, nextAt: now + MINUTE_MS });
    return { state: 'called-off' };
  }
  // In private windows that were opened from elsewhere nobody is signed in; the other worker is told by the queue.
  if (isPrivateWorker() && !(await hasSeenAdmin(shop)) && !(await isOwnRecord(end)))
    return { state: 'queued', failure: { code: 'agent_signed_out' } };
  const tries = occasion === 'due' ? end.tries + 1 : end.tries;
  // Counted before asking, so that a worker killed meanwhile does not start from nought for ever.
  await saveEnd({ ...end, tries, triedAt: now, nextAt: getNextTry(end.tries, now) });
  const answer = await requestEnd(background, end);
  if (answer.ok || OVER.includes(answer.error.code)) {
    await close(background, end);
    return { state: 'ended' };
  }
  await doubtSeen(shop, session);
  const isFinal = FINAL.includes(answer.error.code);
  // A session of this browser stays in the queue: the next agent to sign in may be the one who started it.
  if (isFinal && (await findMarker(shop, session)) === null) await removeEnd(shop, session);
  return { state: isFinal ? 'refused' : 'queued', failure: answer.error };
};

const run = async (background: Background, end: QueuedEnd, occasion: Occasion): Promise<EndOutcome> => {
  if (!isOutlived(end, background.clock.now())) return tell(background, end, occasion);
  await close(background, end);
  return { state: 'ended' };
};

/** One end at a time for each session, read afresh when its turn comes: the turn before may have told it. */
const takeTurn = (
  background: Background,
  { shop, session }: Pick<QueuedEnd, 'shop' | 'session'>,
  act: (end: QueuedEnd) => Promise<void>,
): Promise<void> =>
  background.lock(`flush:${sessionKey(shop, session)}`, async () => {
    const end = await findEnd(shop, session);
    if (end !== null) await act(end);
    await scheduleEnds();
  });

/** Tells a shop one end now. Safe to repeat: the shop answers the same for a session that has ended. */
export const flushEnd = async (
  background: Background,
  end: Pick<QueuedEnd, 'shop' | 'session'>,
  occasion: Occasion,
): Promise<EndOutcome> => {
  let outcome: EndOutcome = { state: 'ended' };
  await takeTurn(background, end, async (current) => {
    outcome = await run(background, current, occasion);
  });
  return outcome;
};

const isWaitingForTab = ({ cause, tries, nextAt }: QueuedEnd, now: number): boolean =>
  cause === 'left' && tries === 0 && nextAt > now;

const isReady = (end: QueuedEnd, occasion: Occasion, now: number): boolean => {
  if (isOutlived(end, now)) return true;
  if (occasion === 'due') return end.nextAt <= now && end.tries < MOST_TRIES;
  return !isWaitingForTab(end, now) && (end.triedAt === null || now - end.triedAt >= PAUSE_MS);
};

/** Tells the shops, or one of them, every end that is ready to be told. */
export const flushEnds = async (background: Background, occasion: Occasion, shop?: string): Promise<void> => {
  const { clock } = background;
  const meant = (await listEnds()).filter((end) => shop === undefined || end.shop === shop);
  const ready = meant.filter((end) => isReady(end, occasion, clock.now()));
  await Promise.all(
    ready.map((end) =>
      takeTurn(background, end, async (current) => {
        if (isReady(current, occasion, clock.now())) await run(background, current, occasion);
      }),
    ),
  );
};
