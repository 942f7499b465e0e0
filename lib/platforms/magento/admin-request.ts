import type { Failure } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';

const DEADLINE_MS = 20_000;

/** The heaviest page that is read, a customer's, weighs some 140 kB; a list of 100 customers about the same. */
const LARGEST_ANSWER = 5_000_000;

/** Of the admin's login page; every page of the admin, this one too, prints a form key. */
const LOGIN_FIELD = /\bname\s*=\s*["']login\[password\]["']/i;

/** Rights by the names that Magento's role editor shows (2.4). */
export const RIGHTS = {
  login: 'Login as Customer',
  log: 'Login as Customer Log',
  customers: 'Customers › All Customers',
} as const;

interface Answer {
  readonly status: number;
  /** Where it came from in the end. */
  readonly url: string;
  readonly isJson: boolean;
  readonly text: string;
}

const send = async (url: string, init: RequestInit, io: RequestIo): Promise<Result<Answer, Failure>> => {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  try {
    const response = await io.fetch(url, {
      ...init,
      credentials: 'include',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([io.signal, deadline]),
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      return fail({ code: 'agent_signed_out' });
    }
    const text = await response.text();
    if (text.length > LARGEST_ANSWER) return fail({ code: 'answer_too_large' });
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return ok({ status: response.status, url: response.url, isJson, text });
  } catch {
    if (io.signal.aborted) return fail({ code: 'cancelled' });
    return fail({ code: deadline.aborted ? 'timeout' : 'unreachable' });
  }
};

/** What an answer that is not the wanted one means; 403 comes as a page even where JSON was asked for. */
const refuse = ({ status, text }: Answer, right: string): Failure => {
  if (status === 403) return { code: 'right_missing', detail: right };
  if (status === 502 || status === 503 || status === 504) return { code: 'unavailable' };
  if (status >= 500) return { code: 'internal' };
  if (status === 404) return { code: 'not_found' };
  return { code: LOGIN_FIELD.test(text) ? 'agent_signed_out' : 'answer_not_json' };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Magento answers 200 for most of its refusals: what they are stands in the JSON. */
const readJson = (answer: Answer, right: string): Result<Readonly<Record<string, unknown>>, Failure> => {
  if (!answer.isJson || answer.status !== 200) return fail(refuse(answer, right));
  const value = parse(answer.text);
  if (!isRecord(value)) return fail({ code: 'answer_not_json' });
  if ('ajaxExpired' in value) return fail({ code: 'agent_signed_out' });
  // The one error of this shape on a POST is a form key that is not this session's, in the admin's own language.
  if (value['error'] === true) return fail({ code: 'token_invalid' });
  return ok(value);
};

/**
 * Asks one of Magento's admin controllers by POST: then the form key counts, and the key that stands in every address of
 * the admin is not needed (measured on 2.4.7). `right` is named where the role lacks it.
 */
export const postAdmin = async (
  adminBase: string,
  route: string,
  fields: Readonly<Record<string, string>>,
  right: string,
  io: RequestIo,
): Promise<Result<Readonly<Record<string, unknown>>, Failure>> => {
  const answer = await send(
    `${adminBase}${route}?isAjax=true`,
    {
      method: 'POST',
      // Signed out, or moved elsewhere: nothing that came back from there could be believed.
      redirect: 'manual',
      // Without it, lists answer with templates instead of rows.
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
      body: new URLSearchParams(fields),
    },
    io,
  );
  return answer.ok ? readJson(answer.value, right) : answer;
};

/** An admin page as it is sent, before its scripts run. */
export interface AdminPage {
  readonly url: string;
  readonly html: string;
}

/** Magento leads from one admin page to another by redirects, and to its login page where nobody is signed in. */
export const getAdminPage = async (
  adminBase: string,
  url: string,
  right: string,
  io: RequestIo,
): Promise<Result<AdminPage, Failure>> => {
  if (!url.startsWith(adminBase)) return fail({ code: 'foreign_api', detail: new URL(url).origin });
  const answer = await send(url, { headers: { Accept: 'text/html' }, redirect: 'follow' }, io);
  if (!answer.ok) return answer;
  const { status, isJson, text, url: from } = answer.value;
  if (status !== 200 || isJson) return fail(refuse(answer.value, right));
  if (!(from || url).startsWith(adminBase) || LOGIN_FIELD.test(text)) return fail({ code: 'agent_signed_out' });
  return ok({ url: from || url, html: text });
};
