import { removeEmptyContainers } from '../connect/container.ts';
import type { Background } from '../messaging/background.ts';
import { ENDS_ALARM, isEndKey } from './end-queue.ts';
import { flushEnds } from './flush-ends.ts';

export const onAlarm = async (background: Background, { name }: { readonly name: string }): Promise<void> => {
  if (name !== ENDS_ALARM) return;
  await flushEnds(background, 'due');
  await removeEmptyContainers();
};

/** The worker of the private windows has no signed-in agent: what it puts into the queue, this one tells. */
export const onStorageChanged = async (
  background: Background,
  changes: Readonly<Record<string, unknown>>,
  area: string,
): Promise<void> => {
  if (area === 'local' && Object.keys(changes).some(isEndKey)) await flushEnds(background, 'due');
};
