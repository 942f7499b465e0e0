import type { Background } from '../messaging/background.ts';
import { endExpired, LIMITS_ALARM } from '../records/limits.ts';
import { refreshBanners } from './banner.ts';
import { ENDS_ALARM, isEndKey, scheduleEnds } from './end-queue.ts';
import { flushEnds } from './flush-ends.ts';
import { isPrivateWorker, seesJar } from './jar.ts';
import { reviewSessions, WATCH_ALARM } from './left.ts';
import { parseMarker } from './marker.ts';

export const onAlarm = async (background: Background, { name }: { readonly name: string }): Promise<void> => {
  if (name === LIMITS_ALARM) await endExpired(background);
  if (name !== ENDS_ALARM && name !== WATCH_ALARM) return;
  await reviewSessions(background);
  await flushEnds(background, 'due');
};

/**
 * What the other worker has done, where private windows have their own. The ends that it cannot tell are told here; of a
 * session of this worker's tabs that it has forgotten, the banners go.
 */
export const onStorageChanged = async (
  background: Background,
  changes: Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>,
  area: string,
): Promise<void> => {
  if (area !== 'local') return;
  if (Object.keys(changes).some(isEndKey)) {
    await flushEnds(background, 'due');
    await scheduleEnds();
  }
  if (!isPrivateWorker()) return;
  for (const { oldValue, newValue } of Object.values(changes)) {
    const gone = newValue === undefined ? parseMarker(oldValue) : null;
    if (gone !== null && seesJar(gone.jar)) await refreshBanners(background, gone);
  }
};
