import { z } from 'zod';
import { LANDING_REFUSALS } from '../platforms/platform.ts';
import { createItems } from '../storage/items.ts';

/** A page that a login of ours ended on, and why. */
const refusal = z.object({ code: z.enum(LANDING_REFUSALS), url: z.string() });
export type Refusal = z.infer<typeof refusal>;

const refusals = createItems({ area: 'session', prefix: 'refused:', schema: refusal });

const nameOf = (shop: string, tab: number): string => `${shop}:${tab}`;

export const keepRefusal = (shop: string, tab: number, one: Refusal): Promise<void> =>
  refusals.put(nameOf(shop, tab), one);

/** Null where the tab shows another page by now. */
export const findRefusal = async (
  shop: string,
  { id, url }: { readonly id: number; readonly url?: string | undefined },
): Promise<Refusal['code'] | null> => {
  const one = await refusals.get(nameOf(shop, id));
  return one !== null && one.url === (url ?? '') ? one.code : null;
};

export const dropRefusal = (shop: string, tab: number): Promise<void> => refusals.remove(nameOf(shop, tab));
