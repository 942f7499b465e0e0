import { z } from 'zod';

/** Names are kept by language: `translated` falls back to the shop's own language where the agent's has none. */
export const translatedName = z.object({
  name: z.string().nullish(),
  // PHP writes an empty object as a list.
  translated: z.object({ name: z.string().nullish() }).nullish().catch(null),
});

/** Empty where there is none at all. */
export const readName = ({ name, translated }: z.infer<typeof translatedName>): string =>
  (translated?.name ?? name ?? '').trim();
