import type { z } from 'zod';
import { browser } from '../browser.ts';
import { setUnreadableAside } from './unreadable.ts';

/** Things of one kind in a storage area, one key each: a broken one breaks no other, and two workers share them. */
export interface Items<T> {
  all(): Promise<readonly T[]>;
  /** Those whose name begins so. */
  startingWith(start: string): Promise<readonly T[]>;
  get(name: string): Promise<T | null>;
  put(name: string, value: T): Promise<void>;
  remove(name: string): Promise<void>;
  removeStartingWith(start: string): Promise<void>;
}

interface ItemsOptions<T> {
  readonly area: 'local' | 'session';
  /** Kind, and beginning of every key, e.g. `shop:`. */
  readonly prefix: string;
  readonly schema: z.ZodType<T>;
  /** What can be kept of an item that does not fit its schema; null = nothing. */
  readonly salvage?: (name: string, value: unknown) => T | null;
}

export const createItems = <T>({ area, prefix, schema, salvage }: ItemsOptions<T>): Items<T> => {
  const storage = browser.storage[area];

  const put = (name: string, value: T): Promise<void> => storage.set({ [`${prefix}${name}`]: value });
  const remove = (name: string): Promise<void> => storage.remove(`${prefix}${name}`);

  /** What lies in `storage.session` can be had again and is dropped; what lies in `storage.local` is set aside. */
  const parse = async (name: string, value: unknown): Promise<T | null> => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const kept = salvage?.(name, value) ?? null;
    if (area === 'local') await setUnreadableAside(`${prefix}${name}`, value);
    else await remove(name);
    if (kept !== null) await put(name, kept);
    return kept;
  };

  const startingWith = async (start: string): Promise<readonly T[]> => {
    const found: T[] = [];
    for (const [key, value] of Object.entries(await storage.get(null))) {
      if (!key.startsWith(`${prefix}${start}`)) continue;
      const item = await parse(key.slice(prefix.length), value);
      if (item !== null) found.push(item);
    }
    return found;
  };

  return {
    startingWith,
    put,
    remove,
    all: () => startingWith(''),
    get: async (name) => {
      const key = `${prefix}${name}`;
      const value = (await storage.get(key))[key];
      return value === undefined ? null : parse(name, value);
    },
    removeStartingWith: async (start) => {
      const keys = Object.keys(await storage.get(null)).filter((key) => key.startsWith(`${prefix}${start}`));
      if (keys.length > 0) await storage.remove(keys);
    },
  };
};
