import type { Send } from '../dom/send-message.ts';
import type { StorefrontSession } from '../protocol/schema/session.ts';
import { parseSessionAnswer } from './session-answer.ts';

export interface AskIo {
  readonly send: Send;
  readonly fetch: typeof fetch;
  /** Whether the cookie is there that says: asking is worth a request. */
  hasMarker(): boolean;
  readonly signal: AbortSignal;
}

/** Undefined: no answer that could be believed. */
const requestSession = async (url: string, io: AskIo): Promise<StorefrontSession | null | undefined> => {
  try {
    const answer = await io.fetch(url, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      headers: { Accept: 'application/json' },
      signal: io.signal,
    });
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return answer.ok && isJson ? parseSessionAnswer(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Asks the storefront, from its own page, whose session this browser carries, and tells the background. Private windows
 * and containers thus speak for themselves. Asks nothing where the background sees no reason to.
 */
export const askStorefront = async (io: AskIo): Promise<void> => {
  const isOver = (): boolean => io.signal.aborted;
  const hello = await io.send('storefront/hello', { marker: io.hasMarker() });
  if (isOver() || !hello.ok || hello.value === null) return;
  const session = await requestSession(hello.value.sessionUrl, io);
  if (isOver()) return;
  await io.send('storefront/seen', { session: session ?? null, reachable: session !== undefined });
};

export const hasMarkerCookie = (cookies: string, name: string): boolean =>
  cookies.split('; ').some((cookie) => cookie === name || cookie.startsWith(`${name}=`));
