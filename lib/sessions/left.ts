import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import { findEnd, putOffEnd, queueEnd, removeEnd, scheduleEnds } from './end-queue.ts';
import { isMortal, seesJar } from './jar.ts';
import { listMarkers, type Marker } from './marker.ts';
import { findStorefrontTabs, type Closing } from './storefront-tabs.ts';

/** How long a session outlives its last tab: a closed tab can be brought back, a restarting browser restores its own. */
export const GRACE_MS = 60_000;

/** Name of the alarm by which a worker that may die unheard renews its sign of life. */
export const WATCH_ALARM = 'watch';

/**
 * A session in a private window has its end in the queue from the start, due in two minutes, and each minute its worker
 * puts it off. When the worker is gone with its windows, nobody does, and the other worker tells the shop.
 */
const putOff = async (background: Background, { shop, session }: Marker): Promise<void> => {
  await putOffEnd(background, { shop, session }, 2 * GRACE_MS);
  await browser.alarms.create(WATCH_ALARM, { when: background.clock.now() + GRACE_MS });
};

const reviewSession = async (background: Background, marker: Marker, isOpen: boolean): Promise<void> => {
  const { shop, session, jar } = marker;
  if (isOpen && isMortal(jar)) return putOff(background, marker);
  const end = await findEnd(shop, session);
  if (isOpen && end?.cause === 'left') await removeEnd(shop, session);
  if (!isOpen && (end === null || end.cause === 'left')) {
    await queueEnd(background, { shop, session, cause: 'left' }, GRACE_MS);
  }
};

/**
 * Holds the live sessions against the open tabs: the end of one without a tab is queued, due in a minute; the queued
 * end of one whose tab came back is taken out. Safe to run at any time, so it runs whenever something may have changed.
 */
export const reviewSessions = (background: Background, closing: Closing | null = null): Promise<void> =>
  background.lock('left', async () => {
    const markers = (await listMarkers()).filter(({ jar }) => seesJar(jar));
    if (markers.length === 0) return;
    const tabs = await findStorefrontTabs(markers, closing);
    for (const marker of markers) await reviewSession(background, marker, (tabs.get(marker) ?? []).length > 0);
    await scheduleEnds();
  });

/**
 * After a start of the browser: private windows do not come back, so what was open in them is left. Their own worker
 * puts it off again should it still live.
 */
export const leaveLostJars = async (background: Background): Promise<void> => {
  for (const { shop, session, jar } of await listMarkers()) {
    if (!seesJar(jar)) await queueEnd(background, { shop, session, cause: 'left' }, GRACE_MS);
  }
};
