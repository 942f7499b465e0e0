import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../lib/browser.ts';
import { deleteMarker, saveMarker } from '../../../lib/sessions/marker.ts';
import { watchSessions } from '../../../lib/view/watch-sessions.ts';
import { atMinute } from './samples.ts';

const marker = (idleMinute: number) => ({
  shop: 's1',
  session: 'L1',
  storefrontOrigin: 'https://shop.example',
  jar: 'default',
  startedAt: atMinute(0),
  endsAt: atMinute(60),
  idleEndsAt: atMinute(idleMinute),
  storefrontUrl: null,
  guard: null,
  login: null,
});

const watch = () => {
  const onCount = vi.fn();
  const onMove = vi.fn();
  const stop = watchSessions({ onCount, onMove });
  return { stop, calls: () => [onCount.mock.calls.length, onMove.mock.calls.length] };
};

beforeEach(() => fakeBrowser.reset());

describe('watchSessions', () => {
  it('tells when a session begins, moves and ends', async () => {
    const { calls } = watch();
    await saveMarker(marker(15));
    expect(calls()).toEqual([1, 0]);
    await saveMarker(marker(20));
    expect(calls()).toEqual([1, 1]);
    await deleteMarker('s1', 'L1');
    expect(calls()).toEqual([2, 1]);
  });

  it('minds nothing else that is stored, and stops when told', async () => {
    const { stop, calls } = watch();
    await browser.storage.local.set({ other: 1 });
    await browser.storage.session.set({ 'session:x': 1 });
    stop();
    await saveMarker(marker(15));
    expect(calls()).toEqual([0, 0]);
  });
});
