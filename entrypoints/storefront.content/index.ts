import { defineContentScript } from 'wxt/utils/define-content-script';
import { askStorefront, hasMarkerCookie } from '../../lib/banner/ask-storefront.ts';
import { askWhenSeen } from '../../lib/banner/ask-when-seen.ts';
import { sendMessage } from '../../lib/dom/send-message.ts';
import { MARKER_COOKIE } from '../../lib/protocol/version.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main({ signal }) {
    const io = {
      send: sendMessage,
      fetch: window.fetch.bind(window),
      hasMarker: () => hasMarkerCookie(document.cookie, MARKER_COOKIE),
      signal,
    };
    askWhenSeen(() => askStorefront(io), signal);
  },
});
