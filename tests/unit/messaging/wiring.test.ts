import { afterEach, expect, it, vi } from 'vitest';
import worker from '../../../entrypoints/background/index.ts';
import { browser } from '../../../lib/browser.ts';
import { EXTENSION, FakeWorld } from './fake-world.ts';

type Listener = (...given: unknown[]) => unknown;

afterEach(() => {
  vi.unstubAllGlobals();
});

it('listens in the first turn, or the event that woke the worker would be lost', async () => {
  const world = new FakeWorld();
  const listeners = new Map<string, Listener>();
  const listen = (name: string) => ({ addListener: (listener: Listener) => listeners.set(name, listener) });
  Object.assign(browser.permissions, { onAdded: listen('granted'), onRemoved: listen('revoked') });
  Object.assign(browser.tabs, { onRemoved: listen('closed'), onUpdated: listen('loaded') });
  Object.assign(browser.contextMenus, { onClicked: listen('menu') });
  Object.assign(browser.alarms, { onAlarm: listen('alarm') });
  Object.assign(browser.storage, { onChanged: listen('stored') });
  Object.assign(browser.runtime, {
    onMessage: listen('message'),
    onStartup: listen('startup'),
    onInstalled: listen('installed'),
  });
  vi.stubGlobal('addEventListener', (name: string, listener: Listener) => listeners.set(name, listener));
  vi.stubGlobal('reportError', (error: Error) => world.errors.push(error.message));

  worker.main();

  const events = ['message', 'granted', 'revoked', 'closed', 'loaded', 'alarm', 'stored', 'menu', 'online'];
  expect([...listeners.keys()].sort()).toEqual([...events, 'startup', 'installed'].sort());
  const sender = { id: 'test-extension-id', url: `${EXTENSION}popup.html` };
  const ask = (message: unknown) => listeners.get('message')?.(message, sender);
  expect(await ask({ name: 'page/live', input: {} })).toEqual({ ok: true, value: [] });
  expect(ask({ name: 'unknown', input: {} })).toBeUndefined();
  await vi.waitFor(() => expect(world.menus.size).toBe(1));
  expect(world.errors).toEqual([]);
});
