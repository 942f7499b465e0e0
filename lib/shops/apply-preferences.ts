import { hasRulesPermission } from '../courtesy/apply-rules.ts';
import { findPreferences } from '../courtesy/preferences.ts';
import type { SessionAdapter } from '../platforms/session-adapter.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';

/** Shorter reasons say nothing. */
export const SHORTEST_REASON = 3;

/** A stock shop has no settings for sessions: what the agent chose for this browser stands in their place. */
export const applyPreferences = async (
  shop: string,
  record: SessionAdapter['record'],
  told: Discovery,
): Promise<Discovery> => {
  if (record === 'shop') return told;
  const { minutes, reason, readOnly, blockCheckout, notice } = await findPreferences(shop);
  const canHold = await hasRulesPermission();
  const sessionSeconds = minutes * 60;
  return {
    ...told,
    limits: { ...told.limits, sessionSeconds, idleSeconds: sessionSeconds, extendSeconds: sessionSeconds },
    features: { ...told.features, readOnly: canHold, checkoutBlocked: canHold && blockCheckout },
    defaults: { ...told.defaults, mode: canHold && readOnly ? 'read-only' : 'full' },
    reason: { rule: reason, minLength: reason === 'reason' ? SHORTEST_REASON : 0 },
    banner: { ...told.banner, enabled: notice === 'ours' },
  };
};
