import { fail, ok, type Result } from '../result.ts';
import type { ErrorCode, Failure } from './errors.ts';
import { problem } from './schema/problem.ts';

/** More than any answer of the protocol needs: 100 sessions with every field at its longest are below 300 kB. */
export const ANSWER_LIMIT_BYTES = 2 * 1024 * 1024;

/** What a platform means that answered by itself, before the protocol was reached. */
const PLATFORM_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'agent_signed_out',
  403: 'not_allowed',
  404: 'companion_missing',
  405: 'method_not_allowed',
  413: 'too_large',
  421: 'host_unknown',
  429: 'rate_limited',
  500: 'internal',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

const PASSWORD_FIELD = /<input\b[^>]*\btype\s*=\s*["']?password\b/i;

/** The JSON value of a successful answer, or the one code that says what came instead. */
export async function parseAnswer(response: Response, status: number): Promise<Result<unknown, Failure>> {
  // A shop whose agent is signed out sends them to its login page; the protocol itself never redirects these routes.
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    await response.body?.cancel();
    return fail({ code: 'agent_signed_out' });
  }
  const body = await readBounded(response);
  if (!body.ok) return body;
  const media = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (media === 'application/problem+json') return fail(parseProblem(body.value));
  if (media !== 'application/json') return fail({ code: getPlatformCode(response.status, body.value) });
  if (response.status !== status) return fail({ code: PLATFORM_STATUS[response.status] ?? 'answer_invalid' });
  const value = parseJson(body.value);
  return value === undefined ? fail({ code: 'answer_not_json' }) : ok(value);
}

function getPlatformCode(status: number, html: string): ErrorCode {
  if (status >= 200 && status < 300 && PASSWORD_FIELD.test(html)) return 'agent_signed_out';
  return PLATFORM_STATUS[status] ?? 'answer_not_json';
}

function parseProblem(text: string): Failure {
  const parsed = problem.safeParse(parseJson(text));
  if (!parsed.success) return { code: 'answer_invalid' };
  const { code, detail } = parsed.data;
  return detail === undefined ? { code } : { code, detail };
}

/** `undefined` where the text is no JSON; JSON itself has no such value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function readBounded(response: Response): Promise<Result<string, Failure>> {
  if (response.body === null) return ok('');
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ok(text + decoder.decode());
    bytes += value.byteLength;
    if (bytes > ANSWER_LIMIT_BYTES) {
      await reader.cancel();
      return fail({ code: 'answer_too_large' });
    }
    text += decoder.decode(value, { stream: true });
  }
}
