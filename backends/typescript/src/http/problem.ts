import { ERROR_STATUS, type WireErrorCode } from '../../../../lib/protocol/errors.ts';

/** Thrown anywhere below a route; the one error handler turns it into an answer. */
export class ProblemError extends Error {
  readonly code: WireErrorCode;
  readonly detail: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: WireErrorCode,
    options: { detail?: string; cause?: unknown; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(options.detail ?? code, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.detail = options.detail;
    this.headers = options.headers ?? {};
  }
}

/** Stops the request with a code of the closed list. */
export function refuse(code: WireErrorCode, detail?: string): never {
  throw new ProblemError(code, detail === undefined ? {} : { detail });
}

/** Stops the request because there were too many; says after how many seconds one more is welcome. */
export function refuseForNow(seconds: number): never {
  throw new ProblemError('rate_limited', { headers: { 'Retry-After': String(seconds) } });
}

/** English titles for people who read the protocol with curl; agents read their own language in the extension. */
const TITLES: Readonly<Record<WireErrorCode, string>> = {
  invalid_request: 'The request is malformed',
  agent_signed_out: 'No agent is signed in',
  not_allowed: 'The agent may not do this',
  token_invalid: 'The token does not belong to the admin session',
  origin_refused: 'The request comes from a foreign page',
  customer_excluded: 'The customer belongs to an excluded group',
  consent_missing: 'The customer has not agreed to assistance',
  read_only: 'The session is read-only',
  checkout_blocked: 'The session may not check out',
  change_refused: 'The session may not change credentials or payment means',
  not_found: 'There is no such thing',
  customer_not_found: 'There is no such customer',
  method_not_allowed: 'The route has another method',
  customer_inactive: 'The customer account is disabled',
  storefront_mismatch: 'The customer does not belong to this storefront',
  cart_unusable: 'The cart cannot be taken up',
  session_ended: 'The session has ended',
  session_not_current: 'Another session is current in this browser',
  limit_reached: 'The session cannot be extended further',
  impersonating: 'This browser holds a session of an agent',
  link_invalid: 'The link is invalid or has expired',
  too_large: 'The request is too large',
  json_required: 'The request must be JSON',
  host_unknown: 'The shop does not answer at this host',
  reason_required: 'A reason is required',
  ticket_required: 'A ticket is required',
  landing_refused: 'The landing is not allowed',
  rate_limited: 'Too many requests',
  internal: 'Something went wrong',
  unavailable: 'The shop does not answer',
};

/** RFC 9457 document with our code. Headers common to all answers are set by the router. */
export function createProblemResponse(problem: ProblemError): Response {
  const status = ERROR_STATUS[problem.code];
  const body = {
    type: 'about:blank',
    title: TITLES[problem.code],
    status,
    code: problem.code,
    ...(problem.detail === undefined ? {} : { detail: problem.detail.slice(0, 500) }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...problem.headers, 'Content-Type': 'application/problem+json' },
  });
}
