import type { ErrorCode } from '../protocol/errors.ts';

/** What a page can do at once about a failure: the button beside its sentence. */
export type Remedy = 'retry' | 'options' | 'admin' | 'reload';

/** Codes that trying the same again does not help with. */
const REMEDIES: Partial<Record<ErrorCode, readonly Remedy[]>> = {
  agent_signed_out: ['admin', 'retry'],
  admin_token_expired: ['admin', 'retry'],
  token_invalid: ['retry'],
  answer_not_json: ['admin', 'retry'],
  companion_missing: ['admin', 'retry'],
  right_missing: ['retry'],
  foreign_api: ['retry'],
  protocol_unsupported: ['retry'],
  origin_not_granted: ['options', 'retry'],
  cookies_not_granted: ['options', 'retry'],
  permission_refused: ['retry'],
  login_refused: ['admin'],
  shop_unknown: ['options'],
  storage_corrupt: ['retry', 'options'],
  extension_reloaded: ['reload'],
  reason_required: [],
  ticket_required: [],
  landing_refused: [],
  storefront_mismatch: [],
  storefront_required: [],
  customer_excluded: [],
  customer_guest: [],
  platform_too_old: [],
  read_only: [],
  checkout_blocked: [],
  change_refused: [],
  session_ended: [],
  link_lost: [],
};

export const remediesFor = (code: ErrorCode): readonly Remedy[] => REMEDIES[code] ?? ['retry'];
