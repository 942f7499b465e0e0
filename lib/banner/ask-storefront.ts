import type { Send } from '../dom/send-message.ts';
import type { StorefrontAsk } from '../messaging/messages.ts';
import type { PlatformId } from '../platforms/platform.ts';
import { findShownStorefront, findStorefrontAdapter, looksImpersonated } from '../platforms/storefront-registry.ts';
import type { StorefrontSession } from '../protocol/schema/session.ts';
import { MARKER_COOKIE } from '../protocol/version.ts';
import { parseSessionAnswer } from './session-answer.ts';

export interface AskIo {
  readonly send: Send;
  readonly fetch: typeof fetch;
  /** Whether something in the page says that asking is worth a request. */
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

const askProtocol = async (url: string, io: AskIo): Promise<void> => {
  const session = await requestSession(url, io);
  if (!io.signal.aborted)
    await io.send('storefront/seen', { session: session ?? null, reachable: session !== undefined });
};

const askPage = async ({ platform, base }: Extract<StorefrontAsk, { kind: 'page' }>, io: AskIo): Promise<void> => {
  const truth = await findStorefrontAdapter(platform)?.ask(base, io);
  if (!io.signal.aborted) await io.send('storefront/truth', { truth: truth ?? null });
};

const look = async (platform: PlatformId, io: AskIo): Promise<void> => {
  const shown = findShownStorefront(platform)?.look({ url: new URL(location.href), document });
  if (shown !== undefined) await io.send('storefront/shown', shown);
};

/**
 * Asks the storefront, from its own page, whose session this browser carries, and tells the background. Private windows
 * and containers thus speak for themselves. Asks nothing where the background sees no reason to.
 */
export const askStorefront = async (io: AskIo): Promise<void> => {
  const hello = await io.send('storefront/hello', { marker: io.hasMarker() });
  if (io.signal.aborted || !hello.ok || hello.value === null) return;
  const ask = hello.value;
  if (ask.kind === 'protocol') await askProtocol(ask.sessionUrl, io);
  else if (ask.kind === 'page') await askPage(ask, io);
  else if (ask.kind === 'look') await look(ask.platform, io);
  else findStorefrontAdapter(ask.platform)?.goOn(ask.url);
};

export const hasMarkerCookie = (cookies: string, name: string): boolean =>
  cookies.split('; ').some((cookie) => cookie === name || cookie.startsWith(`${name}=`));

/** Whether this page is worth asking about: it carries our cookie, or a notice of the shop's own. */
export const isMarked = (document: Document): boolean =>
  hasMarkerCookie(document.cookie, MARKER_COOKIE) || looksImpersonated({ url: new URL(location.href), document });
