import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import { appendEvents } from '../audit/append-events.ts';
import type { NewEvent } from '../audit/events.ts';
import type { Backend } from '../backend.ts';
import { refuse } from '../http/problem.ts';
import type { SessionRecord } from '../storage/database.ts';
import { changeLiveSession, lockLiveSession } from '../storage/sessions-repository.ts';
import { transact } from '../storage/transaction.ts';
import { toSessionChange } from './session-projection.ts';

/** What one extension adds at most; the shop's cap is for all of them together. */
export const EXTENSION_SECONDS = 900;

/** Moves the absolute limit. The idle limit stays what it is: extending is not using. */
export async function extendSession(
  backend: Backend,
  session: SessionRecord,
  reason: string,
  settings: Settings,
): Promise<SessionRecord> {
  return transact(backend.db, async (trx) => {
    const live = (await lockLiveSession(trx, session.shop, session.id)) ?? refuse('session_ended');
    const bySeconds = Math.min(EXTENSION_SECONDS, settings.sessions.extendSeconds - live.extended_seconds);
    if (bySeconds <= 0) refuse('limit_reached');
    const event: NewEvent = {
      kind: 'session_extended',
      at: backend.clock.now(),
      session: live.id,
      link: live.link,
      agent: live.agent,
      customer: live.customer,
      data: {
        bySeconds,
        endsAt: live.ends_at + bySeconds * 1000,
        extendedSeconds: live.extended_seconds + bySeconds,
      },
      personal: { reason },
    };
    const extended = await changeLiveSession(trx, live.shop, live.id, toSessionChange(event));
    await appendEvents(trx, backend.log, [event]);
    return extended ?? live;
  });
}
