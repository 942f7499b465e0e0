import { z } from 'zod';
import { SESSION_MINUTES } from './limits.ts';

const fields = {
  /** Whether the checkout is blocked while a session lives. */
  blockCheckout: z.boolean(),
  /** Whether sessions start read-only; the agent may choose otherwise for each. */
  readOnly: z.boolean(),
  /** Absolute limit of a session. */
  minutes: z.int().min(SESSION_MINUTES.least).max(SESSION_MINUTES.most),
  /** What is asked for before connecting; `optional` is a reason that may be left out. */
  reason: z.enum(['optional', 'reason', 'ticket']),
  /** Which notice a storefront shows: our banner, or the one the shop draws itself. */
  notice: z.enum(['ours', 'shop']),
  /** Whether cookies that the shop sets for a session and keeps for long become again what they were. */
  putBackCookies: z.boolean(),
};

/** What an agent chose for a shop that has no guard of its own: it holds in this browser only. */
export const preferences = z.strictObject(fields);
export type Preferences = Readonly<z.infer<typeof preferences>>;

export const USUAL_PREFERENCES: Preferences = {
  blockCheckout: true,
  readOnly: false,
  minutes: SESSION_MINUTES.usual,
  reason: 'optional',
  notice: 'ours',
  putBackCookies: true,
};

/** What can be kept of damaged preferences: every field that is sound, the usual for the others. */
export const salvagedPreferences = z.object({
  blockCheckout: fields.blockCheckout.catch(USUAL_PREFERENCES.blockCheckout),
  readOnly: fields.readOnly.catch(USUAL_PREFERENCES.readOnly),
  minutes: fields.minutes.catch(USUAL_PREFERENCES.minutes),
  reason: fields.reason.catch(USUAL_PREFERENCES.reason),
  notice: fields.notice.catch(USUAL_PREFERENCES.notice),
  putBackCookies: fields.putBackCookies.catch(USUAL_PREFERENCES.putBackCookies),
});
