import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import { browser } from '../../lib/browser.ts';
import { systemClock } from '../../lib/clock.ts';
import { describeDocument } from '../../lib/i18n/direction.ts';
import { text } from '../../lib/i18n/text.ts';
import { send } from '../../lib/messaging/send.ts';
import { createPopup } from '../../lib/view/popup-store.ts';
import { sessionArea } from '../../lib/view/session-area.ts';
import { watchSessions } from '../../lib/view/watch-sessions.ts';
import { App } from './App.tsx';

/** How long nothing may be typed before the shop is asked. */
const PAUSE_MS = 300;

const popup = createPopup({
  send,
  storage: sessionArea(),
  later: (task) => {
    const timer = setTimeout(task, PAUSE_MS);
    return () => clearTimeout(timer);
  },
  copy: (link) =>
    navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    ),
  activeUrl: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.url ?? null;
  },
});

describeDocument(document.documentElement);
document.title = text('extensionName');
const isTab = (await browser.tabs.getCurrent().catch(() => undefined)) !== undefined;
document.body.className = isTab ? 'is-tab' : 'is-popup';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App popup={popup} clock={systemClock} version={browser.runtime.getManifest().version} />
    </StrictMode>,
  );
}
const asked = new URLSearchParams(location.hash.slice(1));
watchSessions({ onCount: () => void popup.refresh(), onMove: () => void popup.live.getState().load() });
await popup.start({ q: asked.get('q'), shop: asked.get('shop') });
