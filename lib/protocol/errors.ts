/**
 * The closed list of error codes, each with the HTTP status it travels with; `null` marks a code that only the
 * extension raises (it never stands in an answer). Texts for agents are in the locales: `error_<code>` is the sentence,
 * `error_<code>_next` the one thing to do. Free of zod, so that content scripts may import it.
 */
export const ERROR_STATUS = {
  invalid_request: 400,
  agent_signed_out: 401,
  not_allowed: 403,
  token_invalid: 403,
  origin_refused: 403,
  customer_excluded: 403,
  consent_missing: 403,
  read_only: 403,
  checkout_blocked: 403,
  change_refused: 403,
  not_found: 404,
  customer_not_found: 404,
  method_not_allowed: 405,
  customer_inactive: 409,
  storefront_mismatch: 409,
  cart_unusable: 409,
  session_ended: 409,
  session_not_current: 409,
  limit_reached: 409,
  impersonating: 409,
  link_invalid: 410,
  too_large: 413,
  json_required: 415,
  host_unknown: 421,
  reason_required: 422,
  ticket_required: 422,
  landing_refused: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,

  unreachable: null,
  timeout: null,
  cancelled: null,
  answer_not_json: null,
  answer_invalid: null,
  answer_too_large: null,
  protocol_unsupported: null,
  foreign_api: null,
  http_not_confirmed: null,
  link_origin_unknown: null,
  origin_not_granted: null,
  permission_refused: null,
  platform_not_found: null,
  companion_missing: null,
  right_missing: null,
  feature_disabled: null,
  storefront_required: null,
  session_would_end: null,
  customer_locked: null,
  customer_guest: null,
  storefront_headless: null,
  storefront_inactive: null,
  storefront_maintenance: null,
  platform_too_old: null,
  admin_token_expired: null,
  cookies_not_granted: null,
  login_refused: null,
  link_lost: null,
  refused_by_shop: null,
  shop_unknown: null,
  busy: null,
  customer_unreadable: null,
  customer_changed: null,
  clipboard_refused: null,
  isolation_unavailable: null,
  storage_corrupt: null,
  extension_reloaded: null,
} as const satisfies Record<string, number | null>;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** Codes that a backend may answer with. */
export type WireErrorCode = {
  [C in ErrorCode]: (typeof ERROR_STATUS)[C] extends number ? C : never;
}[ErrorCode];

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(ERROR_STATUS, value);

export const isWireErrorCode = (value: unknown): value is WireErrorCode =>
  isErrorCode(value) && ERROR_STATUS[value] !== null;

/** A failure as it travels inside the extension: the code, and what the sentence needs to be specific. */
export interface Failure {
  readonly code: ErrorCode;
  /** Plain text from the shop or the browser, shown as text and capped; e.g. the missing right, the foreign origin. */
  readonly detail?: string;
}
