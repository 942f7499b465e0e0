import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser.ts';
import { systemClock } from '../../lib/clock.ts';
import { createBackground } from '../../lib/messaging/background.ts';
import { handleMessage } from '../../lib/messaging/handle.ts';
import { handlers } from '../../lib/messaging/handlers.ts';
import { startWorker } from '../../lib/messaging/start-worker.ts';
import { onGrantsAdded, onGrantsRemoved } from '../../lib/permissions/on-grants-changed.ts';
import { sessionAdapters } from '../../lib/platforms/session-registry.ts';
import { flushEnds } from '../../lib/sessions/flush-ends.ts';
import { onAlarm, onStorageChanged } from '../../lib/sessions/on-ends-due.ts';
import { onTabRemoved, onTabUpdated } from '../../lib/sessions/on-tabs-changed.ts';
import { onMenuClicked } from '../../lib/shops/context-menus.ts';

/** Wiring only. Listeners are added in the first turn, or the event that woke the worker would be lost. */
export default defineBackground(() => {
  const background = createBackground({
    clock: systemClock,
    fetch: (...request) => fetch(...request),
    adapters: sessionAdapters,
  });
  const { later } = background;

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    handleMessage(message, sender, handlers, background),
  );
  browser.permissions.onAdded.addListener(() => later('grants added', () => onGrantsAdded(background)));
  browser.permissions.onRemoved.addListener(() => later('grants removed', () => onGrantsRemoved(background)));
  browser.tabs.onRemoved.addListener((tab, info) => later('tab removed', () => onTabRemoved(background, tab, info)));
  browser.tabs.onUpdated.addListener((_tab, change) => later('tab updated', () => onTabUpdated(background, change)));
  browser.alarms.onAlarm.addListener((alarm) => later('alarm', () => onAlarm(background, alarm)));
  browser.storage.onChanged.addListener((changes, area) =>
    later('storage changed', () => onStorageChanged(background, changes, area)),
  );
  browser.contextMenus.onClicked.addListener((info, tab) => later('menu', () => onMenuClicked(info, tab)));
  addEventListener('online', () => later('online', () => flushEnds(background, 'agent')));

  // Being listened to is what makes the browser start the worker then; the start itself is below.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.runtime.onInstalled.addListener(() => undefined);
  later('start', () => startWorker(background));
});
