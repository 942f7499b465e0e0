import { z } from 'zod';
import { LANDING_REFUSALS, type LandingRefusal } from '../platforms/platform.ts';
import { createItems } from '../storage/items.ts';

/** Tabs in which a shop refused a login of ours, until another page is opened there. */
const refusals = createItems({
  area: 'session',
  prefix: 'refused:',
  schema: z.object({ code: z.enum(LANDING_REFUSALS) }),
});

const nameOf = (shop: string, tab: number): string => `${shop}:${tab}`;

export const keepRefusal = (shop: string, tab: number, code: LandingRefusal): Promise<void> =>
  refusals.put(nameOf(shop, tab), { code });

export const findRefusal = async (shop: string, tab: number): Promise<LandingRefusal | null> =>
  (await refusals.get(nameOf(shop, tab)))?.code ?? null;

export const dropRefusal = (shop: string, tab: number): Promise<void> => refusals.remove(nameOf(shop, tab));
