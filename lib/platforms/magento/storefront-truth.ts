import type { ErrorCode } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import { collapse } from '../../dom/own-text.ts';
import type { RequestIo, StorefrontTruth } from '../platform.ts';
import { decodeEntities } from './html-entities.ts';

/** The two sections hold a name and two numbers. */
const LIMIT_BYTES = 32 * 1024;
const LONGEST_NAME = 255;
const DEADLINE_MS = 15_000;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const codeOf = (status: number): ErrorCode => (status >= 500 || status === 429 ? 'unavailable' : 'answer_invalid');

/** Null where it is longer than it may be. */
const readBounded = async ({ body }: Response): Promise<string | null> => {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > LIMIT_BYTES) {
      await reader?.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
};

/** Names are escaped once by the shop, for pages that print them as they come. */
const readName = (name: unknown): string | null =>
  typeof name === 'string' ? collapse(decodeEntities(name)).slice(0, LONGEST_NAME) || null : null;

const parseSections = (text: string): StorefrontTruth | null => {
  const answer: unknown = JSON.parse(text);
  if (!isFields(answer)) return null;
  const { customer, loggedAsCustomer: agent } = answer;
  if (!isFields(customer) || !isFields(agent)) return null;
  return { impersonated: Number(agent['adminUserId'] ?? 0) > 0, customer: readName(customer['fullname']) };
};

const parseAnswer = async (answer: Response): Promise<Result<StorefrontTruth, ErrorCode>> => {
  if (!answer.ok) return fail(codeOf(answer.status));
  if (answer.headers.get('content-type')?.includes('json') !== true) return fail('answer_not_json');
  const text = await readBounded(answer);
  if (text === null) return fail('answer_too_large');
  try {
    const truth = parseSections(text);
    return truth === null ? fail('answer_invalid') : ok(truth);
  } catch {
    return fail('answer_not_json');
  }
};

/**
 * One GET with this browser's login at the shop; failures are values. Credentials are named for the worker's sake, which is
 * of another origin than the shop; for the shop's own pages the word changes nothing.
 */
export async function request<T>(
  url: string,
  redirect: RequestRedirect,
  { fetch, signal }: RequestIo,
  read: (answer: Response) => Promise<Result<T, ErrorCode>> | Result<T, ErrorCode>,
): Promise<Result<T, ErrorCode>> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  try {
    const answer = await fetch(url, {
      credentials: 'include',
      cache: 'no-store',
      redirect,
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
      signal: AbortSignal.any([signal, deadline]),
    });
    return await read(answer);
  } catch {
    if (signal.aborted) return fail('cancelled');
    return fail(deadline.aborted ? 'timeout' : 'unreachable');
  }
}

/** Asks the shop for the two sections of customer data that say who is logged in, and whether an agent acts for them. */
export const requestTruth = (base: string, io: RequestIo): Promise<Result<StorefrontTruth, ErrorCode>> =>
  request(`${base}customer/section/load/?sections=customer,loggedAsCustomer`, 'error', io, parseAnswer);
