import { z } from 'zod';

/** Ids of Shopware: UUIDs as 32 hexadecimal digits. */
export const hexId = z.string().regex(/^[0-9a-f]{32}$/);

/** An id that somebody else wrote; null where it is none. An empty one would be answered with a token for nobody. */
export const toHexId = (text: string): string | null => hexId.safeParse(text.toLowerCase()).data ?? null;
