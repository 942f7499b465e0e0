import { createItems } from '../storage/items.ts';
import { preferences, salvagedPreferences, USUAL_PREFERENCES, type Preferences } from './preference-schema.ts';

export type { Preferences };

const items = createItems({
  area: 'local',
  prefix: 'rules:',
  schema: preferences,
  salvage: (_shop, value) => salvagedPreferences.safeParse(value).data ?? null,
});

/** What the agent chose for a shop; the usual where they chose nothing yet. */
export const findPreferences = async (shop: string): Promise<Preferences> =>
  (await items.get(shop)) ?? USUAL_PREFERENCES;

export const savePreferences = (shop: string, chosen: Preferences): Promise<void> => items.put(shop, chosen);

/** The shop is removed. */
export const dropPreferences = (shop: string): Promise<void> => items.remove(shop);
