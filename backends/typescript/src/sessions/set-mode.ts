import type { Mode } from '../../../../lib/protocol/schema/primitives.ts';
import { appendEvents } from '../audit/append-events.ts';
import type { NewEvent } from '../audit/events.ts';
import type { Backend } from '../backend.ts';
import { refuse } from '../http/problem.ts';
import type { SessionRecord } from '../storage/database.ts';
import { changeLiveSession, lockLiveSession } from '../storage/sessions-repository.ts';
import { transact } from '../storage/transaction.ts';
import { toSessionChange } from './session-projection.ts';

/** Switches a live session between looking and acting; the same mode again changes and logs nothing. */
export async function setMode(
  backend: Backend,
  session: SessionRecord,
  mode: Mode,
  reason: string | undefined,
): Promise<SessionRecord> {
  return transact(backend.db, async (trx) => {
    const live = (await lockLiveSession(trx, session.shop, session.id)) ?? refuse('session_ended');
    if (live.mode === mode) return live;
    const event: NewEvent = {
      kind: 'session_mode_set',
      at: backend.clock.now(),
      session: live.id,
      link: live.link,
      agent: live.agent,
      customer: live.customer,
      data: { mode },
      ...(reason === undefined ? {} : { personal: { reason } }),
    };
    const changed = await changeLiveSession(trx, live.shop, live.id, toSessionChange(event));
    await appendEvents(trx, backend.log, [event]);
    return changed ?? live;
  });
}
