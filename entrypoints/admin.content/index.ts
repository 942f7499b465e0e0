import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountButtons } from '../../lib/button/mount-buttons.ts';
import { watchSignIn } from '../../lib/button/watch-sign-in.ts';
import { systemClock } from '../../lib/clock.ts';
import { sendMessage } from '../../lib/dom/send-message.ts';
import type { Outputs } from '../../lib/messaging/messages.ts';
import { detectPage } from '../../lib/platforms/page-registry.ts';

type Hello = Awaited<Outputs['admin/hello']>;

/** Other failures are told at the click: a button that is missing would say nothing. */
const isOurs = (answer: Hello): boolean =>
  answer.ok ? answer.value !== null : !['shop_unknown', 'extension_reloaded'].includes(answer.error.code);

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  async main({ signal }) {
    const detected = detectPage({ url: new URL(location.href), document });
    if (detected === null) return;
    const { apiTemplate, agent } = detected.detection;
    const greet = () => sendMessage('admin/hello', { api: apiTemplate, agent });
    const answer = await greet();
    if (signal.aborted || !isOurs(answer)) return;
    const { adapter } = detected;
    mountButtons({
      adapter,
      menu: answer.ok ? (answer.value?.menu ?? null) : null,
      send: watchSignIn({ adapter, send: sendMessage, clock: systemClock, greet, signal }),
      clock: systemClock,
      copy: (text) => navigator.clipboard.writeText(text),
      isTrusted: (event) => event.isTrusted,
      signal,
    });
  },
});
