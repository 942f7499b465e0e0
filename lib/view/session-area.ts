import type { PersistStorage, StorageValue } from 'zustand/middleware';
import { browser } from '../browser.ts';

const isStored = <S>(value: unknown): value is StorageValue<S> =>
  typeof value === 'object' && value !== null && 'state' in value;

/** Keeps a store in `storage.session`: it survives the popup and is gone with the browser. */
export const sessionArea = <S>(): PersistStorage<S> => ({
  getItem: async (name) => {
    const held = (await browser.storage.session.get(name))[name];
    return isStored<S>(held) ? held : null;
  },
  setItem: (name, value) => browser.storage.session.set({ [name]: value }),
  removeItem: (name) => browser.storage.session.remove(name),
});
