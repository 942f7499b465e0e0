import { defaultSettings, settings as schema, type Settings } from '../../../../lib/protocol/schema/settings.ts';
import { findSettings } from '../storage/settings-repository.ts';
import type { Store } from '../storage/transaction.ts';

/** Reads what is in force now; other processes may have changed it. */
export type SettingsReader = () => Promise<Settings>;

/** Until a shop has saved settings of its own, `initial` counts. */
export function createSettingsReader(db: Store, shop: string, initial: Settings = defaultSettings): SettingsReader {
  let known: { readonly text: string; readonly settings: Settings } | null = null;
  return async () => {
    const text = await findSettings(db, shop);
    if (text === undefined) return initial;
    // Parsing costs more than reading; the text is the same nearly always.
    if (known?.text !== text) known = { text, settings: schema.parse(JSON.parse(text)) };
    return known.settings;
  };
}
