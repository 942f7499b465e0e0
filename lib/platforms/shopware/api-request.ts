import type { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { ErrorCode, Failure } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import { readRefusal } from './api-errors.ts';
import { readBearer, type Bearer } from './bearer.ts';

const DEADLINE_MS = 20_000;

/** Lists are asked for without what is not needed: the heaviest, a team's log, weighs some 70 kB an agent. */
const LARGEST_ANSWER = 20_000_000;

/** Raw values of all cookies `bearerAuth` that the admin at this address has; empty where there is none to be seen. */
export type BearerReader = (adminBase: string) => Promise<readonly string[]>;

export interface ApiQuestion<T> {
  /** Below `api/`. */
  readonly path: string;
  /** Sent as JSON by POST; undefined = GET. */
  readonly body?: unknown;
  /** An answer without content is null. */
  readonly schema: z.ZodType<T>;
  /** What it means that the shop has no such route; `not_found` where nothing is said. */
  readonly notFound?: ErrorCode;
}

/** Shopware's Admin API, in the name of the agent who is signed in to the admin. */
export interface Api {
  getBearer(adminBase: string): Promise<Result<Bearer, Failure>>;
  ask<T>(adminBase: string, question: ApiQuestion<T>, io: RequestIo): Promise<Result<T, Failure>>;
}

interface Answer {
  /** 0 for a redirect, which is not followed. */
  readonly status: number;
  readonly text: string;
}

/** Folder that Shopware is installed in: the admin is a folder in it. */
const getApiUrl = (adminBase: string, path: string): string => new URL(`../api/${path}`, adminBase).href;

const send = async (
  url: string,
  body: unknown,
  { access }: Bearer,
  io: RequestIo,
): Promise<Result<Answer, Failure>> => {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  try {
    const response = await io.fetch(url, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        // Anything else is answered in another shape (JSON:API).
        Accept: 'application/json',
        Authorization: `Bearer ${access}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // The token goes to this address and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.any([io.signal, deadline]),
    });
    const text = await response.text();
    if (text.length > LARGEST_ANSWER) return fail({ code: 'answer_too_large' });
    return ok({ status: response.status, text });
  } catch {
    if (io.signal.aborted) return fail({ code: 'cancelled' });
    return fail({ code: deadline.aborted ? 'timeout' : 'unreachable' });
  }
};

function readAnswer<T>({ status, text }: Answer, question: ApiQuestion<T>): Result<T, Failure> {
  if (status < 200 || status > 299) return fail(readRefusal(status, text, question.notFound ?? 'not_found'));
  let value: unknown;
  try {
    value = text === '' ? null : JSON.parse(text);
  } catch {
    return fail({ code: 'answer_not_json' });
  }
  const parsed = question.schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail({ code: 'answer_invalid' });
}

/**
 * @returns functions that read the agent's token from the cookie before each request. Refused for its sake (401, before
 * anything was done), a request is sent once more if the admin page has renewed the token meanwhile.
 */
export const createApi = (readBearers: BearerReader, clock: Clock): Api => {
  const getBearer = async (adminBase: string): Promise<Result<Bearer, Failure>> =>
    readBearer(await readBearers(adminBase), clock.now());
  return {
    getBearer,
    ask: async (adminBase, question, io) => {
      const url = getApiUrl(adminBase, question.path);
      const first = await getBearer(adminBase);
      if (!first.ok) return first;
      let answer = await send(url, question.body, first.value, io);
      if (answer.ok && answer.value.status === 401) {
        const again = await getBearer(adminBase);
        if (!again.ok) return again;
        if (again.value.access !== first.value.access) answer = await send(url, question.body, again.value, io);
      }
      return answer.ok ? readAnswer(answer.value, question) : answer;
    },
  };
};
