import { isErrorCode, type Failure } from '../protocol/errors.ts';

export type ExitOutcome =
  | { readonly kind: 'ended'; readonly returnUrl: string | null }
  /** Another session is this browser's now. */
  | { readonly kind: 'replaced' }
  | { readonly kind: 'failed'; readonly failure: Failure };

const DEADLINE_MS = 15_000;
const LONGEST_URL = 2048;

const readField = (answer: unknown, name: string): unknown =>
  typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>)[name] : undefined;

const failed = (code: Failure['code']): ExitOutcome => ({ kind: 'failed', failure: { code } });

const toOutcome = (ok: boolean, answer: unknown): ExitOutcome => {
  const returnUrl = readField(answer, 'returnUrl');
  const code = readField(answer, 'code');
  if (ok && readField(answer, 'ended') === true) {
    const usable = typeof returnUrl === 'string' && returnUrl.length <= LONGEST_URL;
    return { kind: 'ended', returnUrl: usable ? returnUrl : null };
  }
  if (code === 'session_not_current') return { kind: 'replaced' };
  if (code === 'session_ended' || code === 'not_found') return { kind: 'ended', returnUrl: null };
  return failed(isErrorCode(code) ? code : 'answer_invalid');
};

/** Ends the session at the storefront, which logs the customer out in this browser. */
export const requestExit = async (io: typeof fetch, exitUrl: string, id: string): Promise<ExitOutcome> => {
  try {
    const answer = await io(exitUrl, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ id }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (answer.headers.get('content-type')?.includes('json') !== true) return failed('answer_not_json');
    return toOutcome(answer.ok, await answer.json());
  } catch (error) {
    return failed(error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable');
  }
};
