import { z } from 'zod';
import { browser } from '../browser.ts';
import { text } from '../i18n/text.ts';
import { listMarkers } from '../sessions/marker.ts';
import { createItems } from '../storage/items.ts';

/** Containers that we made, so that we remove those and no others. They outlive the browser, so does this list. */
const containers = createItems({ area: 'local', prefix: 'container:', schema: z.object({ store: z.string() }) });

/** A new, empty cookie jar for one customer. */
export const createContainer = async (): Promise<string> => {
  const { cookieStoreId: store } = await browser.contextualIdentities.create({
    name: text('notice_container'),
    color: 'orange',
    icon: 'briefcase',
  });
  await containers.put(store, { store });
  return store;
};

/** Removes containers of ours that hold no session and no tab any more; with them goes the customer's login. */
export const removeEmptyContainers = async (closing?: number): Promise<void> => {
  const made = await containers.all();
  if (made.length === 0) return;
  const jars = (await listMarkers()).map(({ jar }) => jar);
  for (const { store } of made.filter((one) => !jars.includes(one.store))) {
    const tabs = await browser.tabs.query({ cookieStoreId: store });
    if (tabs.some(({ id }) => id !== closing)) continue;
    // The person may have removed it in the browser's settings.
    await browser.contextualIdentities.remove(store).catch(() => undefined);
    await containers.remove(store);
  }
};
