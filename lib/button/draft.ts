import type { Choice, Menu } from '../messaging/messages.ts';
import type { Mode } from '../protocol/schema/primitives.ts';

/** What the agent has chosen in an open menu. `storefront` null = the customer's own, or none yet. */
export interface Draft {
  landing: string;
  storefront: string | null;
  /** `none`, `latest` or the id of a cart. */
  cart: string;
  mode: Mode;
  isolated: boolean;
  reason: string;
  ticket: string;
}

/** As the shop's settings have it, except that a button beside a cart is about that cart. */
export const createDraft = (menu: Menu, cart: string | null): Draft => ({
  landing: menu.defaults.landing,
  storefront: menu.ofCustomer?.usual ?? null,
  cart: cart ?? menu.defaults.cart,
  mode: menu.defaults.mode,
  isolated: false,
  reason: '',
  ticket: '',
});

/** Which required field is still too short; the shop checks again. */
export const findMissing = (
  draft: Pick<Draft, 'reason' | 'ticket'>,
  rule: Menu['reason'],
): 'reason' | 'ticket' | null => {
  if (rule.rule === 'reason' && draft.reason.trim().length < Math.max(1, rule.minLength)) return 'reason';
  return rule.rule === 'ticket' && draft.ticket.trim() === '' ? 'ticket' : null;
};

/** Only what differs from the shop's settings is sent: these may have changed since the menu was loaded. */
export const getChoice = (draft: Draft, menu: Menu, kind: Choice['kind']): Choice => {
  const reason = draft.reason.trim();
  const ticket = draft.ticket.trim();
  return {
    kind,
    ...(draft.landing === menu.defaults.landing ? {} : { landing: draft.landing }),
    ...(draft.storefront === null ? {} : { storefront: draft.storefront }),
    ...(draft.cart === menu.defaults.cart ? {} : { cart: draft.cart }),
    ...(reason === '' ? {} : { reason }),
    ...(ticket === '' ? {} : { ticket }),
    ...(kind === 'magic' || draft.mode === menu.defaults.mode ? {} : { mode: draft.mode }),
    ...(kind === 'magic' || !draft.isolated ? {} : { isolated: true }),
  };
};

/** What one click without the menu asks for. */
export const getPlainChoice = (cart: string | null): Choice => ({
  kind: 'instant',
  ...(cart === null ? {} : { cart }),
});
