import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import { appendEvents } from '../audit/append-events.ts';
import { toCanonicalJson } from '../audit/chain.ts';
import type { Backend } from '../backend.ts';
import { refuse } from '../http/problem.ts';
import { areLandingsSafe } from '../links/landing.ts';
import { saveSettings } from '../storage/settings-repository.ts';
import { transact } from '../storage/transaction.ts';

/** Replaces the shop's settings and logs which groups of them changed; the same again changes and logs nothing. */
export async function saveShopSettings(backend: Backend, settings: Settings, by: string): Promise<Settings> {
  if (!areLandingsSafe(settings)) refuse('landing_refused');
  const before = await backend.readSettings();
  const names = Object.keys(settings) as (keyof Settings)[];
  const changed = names.filter((name) => toCanonicalJson(before[name]) !== toCanonicalJson(settings[name]));
  if (changed.length === 0) return before;
  const now = backend.clock.now();
  await transact(backend.db, async (trx) => {
    await saveSettings(trx, backend.shop.id, JSON.stringify(settings), now);
    await appendEvents(trx, backend.log, [
      { kind: 'settings_changed', at: now, agent: by, data: { by, changed: changed.sort() } },
    ]);
  });
  return settings;
}
