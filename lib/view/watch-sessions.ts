import type { Storage } from 'webextension-polyfill';
import { browser } from '../browser.ts';

/** Where the markers of live sessions lie in `storage.local`. */
const MARKER = 'session:';

export interface SessionsWatcher {
  /** A session of this browser has begun or ended. */
  readonly onCount: () => void;
  /** Its limits have moved. */
  readonly onMove: () => void;
}

/** Follows the sessions of this browser while a page is open; returns what stops it. */
export const watchSessions = ({ onCount, onMove }: SessionsWatcher): (() => void) => {
  const handleChange = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    if (area !== 'local') return;
    const markers = Object.entries(changes).filter(([key]) => key.startsWith(MARKER));
    if (markers.length === 0) return;
    const isNews = ([, { oldValue, newValue }]: (typeof markers)[number]): boolean =>
      (oldValue ?? null) === null || (newValue ?? null) === null;
    if (markers.some(isNews)) onCount();
    else onMove();
  };
  browser.storage.onChanged.addListener(handleChange);
  return () => browser.storage.onChanged.removeListener(handleChange);
};
