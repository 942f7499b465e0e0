import type { Backend } from '../backend.ts';
import { isDatabaseUnavailable } from '../storage/transaction.ts';
import { ProblemError } from './problem.ts';

/** On every answer: nothing is kept, framed, indexed, sniffed or told to where a link leads. */
const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** Adds what every answer carries; what an answer says itself stays. */
export function withCommonHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(COMMON_HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}

export const createJsonResponse = (value: unknown, status = 200, setCookies: readonly string[] = []): Response => {
  const response = new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });
  for (const cookie of setCookies) response.headers.append('Set-Cookie', cookie);
  return response;
};

/** Anything thrown, as a problem of the closed list. What nobody expected is reported, not told. */
export function toProblem(backend: Pick<Backend, 'onError'>, error: unknown): ProblemError {
  if (error instanceof ProblemError) {
    if (error.cause !== undefined) backend.onError(error.cause);
    return error;
  }
  backend.onError(error);
  return new ProblemError(isDatabaseUnavailable(error) ? 'unavailable' : 'internal');
}
