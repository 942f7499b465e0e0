import type { Handler } from '../messaging/handle.ts';
import { ok } from '../result.ts';
import { flushEnds } from './flush-ends.ts';
import { getLiveSession } from './live-session.ts';
import { listMarkers } from './marker.ts';

/** Sessions of this browser, newest first. An open popup is an agent at work: ends that wait are told now. */
export const onPageLive: Handler<'page/live'> = async (_input, _sender, background) => {
  background.later('page/live', () => flushEnds(background, 'agent'));
  const live = await Promise.all((await listMarkers()).map((marker) => getLiveSession(marker, background.clock)));
  return ok(live.sort((a, b) => b.startedAt.localeCompare(a.startedAt)));
};
