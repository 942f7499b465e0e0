import type { Clock } from '../clock.ts';
import type { Send } from '../dom/send-message.ts';
import type { Input, MessageName, Outputs } from '../messaging/messages.ts';
import type { PageAdapter } from '../platforms/platform.ts';

/** The admin's own page renews its sign-in within moments of being looked at. */
const PAUSE_MS = 500;
const LONGEST_WATCH_MS = 60_000;

export interface WatchOptions {
  readonly adapter: PageAdapter;
  readonly send: Send;
  readonly clock: Clock;
  /** Tells the worker that the agent is signed in afresh: what waits for that goes on. */
  readonly greet: () => Promise<unknown>;
  readonly signal: AbortSignal;
}

/**
 * Where an agent's sign-in runs out while their page sleeps: gives a `send` that watches, after a failure of that kind,
 * until the page has renewed it. Whoever comes back to the page makes it look as well: another tab may have failed.
 */
export const watchSignIn = ({ adapter, send, clock, greet, signal }: WatchOptions): Send => {
  if (adapter.isSignInFresh === undefined) return send;
  const isFresh = (): boolean =>
    adapter.isSignInFresh?.({ url: new URL(location.href), document }, clock.now()) === true;
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const watch = (): void => {
    if (timer !== undefined || signal.aborted) return;
    const until = clock.now() + LONGEST_WATCH_MS;
    timer = setInterval(() => {
      if (clock.now() > until) stop();
      if (!isFresh()) return;
      stop();
      void greet();
    }, PAUSE_MS);
  };
  const look = (): void => {
    if (document.visibilityState === 'visible') watch();
  };
  document.addEventListener('visibilitychange', look, { signal });
  window.addEventListener('focus', look, { signal });
  signal.addEventListener('abort', stop, { once: true });
  // The page may have loaded with a sign-in that had run out, and something else may wait for it.
  if (!isFresh()) look();
  return async <N extends MessageName>(name: N, input: Input<N>): Promise<Awaited<Outputs[N]>> => {
    const answer = await send(name, input);
    if (!answer.ok && answer.error.code === 'admin_token_expired') watch();
    return answer;
  };
};
