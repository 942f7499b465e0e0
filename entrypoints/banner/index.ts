import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askStorefront, isMarked } from '../../lib/banner/ask-storefront.ts';
import { BANNER_TAG } from '../../lib/banner/banner-view.ts';
import { Banner } from '../../lib/banner/banner.ts';
import { systemClock } from '../../lib/clock.ts';
import { sendMessage } from '../../lib/dom/send-message.ts';

/** Scripts that are injected one after the other share this object, unless the extension was updated between them. */
const world: typeof globalThis & { connectBanner?: Banner } = globalThis;

const create = (): Banner => {
  // Left behind by an extension that is gone.
  for (const old of document.querySelectorAll(BANNER_TAG)) old.remove();
  const page = window.fetch.bind(window);
  return new Banner({
    send: sendMessage,
    fetch: page,
    clock: systemClock,
    isTrusted: (event) => event.isTrusted,
    askStorefront: () =>
      askStorefront({
        send: sendMessage,
        fetch: page,
        hasMarker: () => isMarked(document),
        signal: AbortSignal.timeout(15_000),
      }),
    reload: () => location.reload(),
  });
};

export default defineUnlistedScript(() => {
  world.connectBanner ??= create();
  void world.connectBanner.refresh();
});
