import { defineContentScript } from 'wxt/utils/define-content-script';
import { askStorefront, isMarked } from '../../lib/banner/ask-storefront.ts';
import { askWhenSeen } from '../../lib/banner/ask-when-seen.ts';
import { sendMessage } from '../../lib/dom/send-message.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main({ signal }) {
    const io = {
      send: sendMessage,
      fetch: window.fetch.bind(window),
      hasMarker: () => isMarked(document),
      signal,
    };
    askWhenSeen(() => askStorefront(io), signal);
  },
});
