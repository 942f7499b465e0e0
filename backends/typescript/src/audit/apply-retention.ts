import { deleteEventsThrough, findLastPrunable, lockHead, saveCheckpoint } from '../storage/events-repository.ts';
import { deleteLinksExpiredBefore } from '../storage/links-repository.ts';
import { deleteCookiesEndedBefore, deleteSessionsStartedThrough } from '../storage/retention-repository.ts';
import { transact, type Store } from '../storage/transaction.ts';
import { appendEvents, type AuditLog } from './append-events.ts';
import { signPlace } from './chain.ts';

const DAY_MS = 86_400_000;

/** Links and cookies are working data: nobody asks for them once they have been worthless for this long. */
const WORKING_DAYS = 30;

/**
 * Cuts off the oldest events, up to the first that is young enough or belongs to a live session, and leaves a signed
 * checkpoint that the rest of the chain is verified from. 0 days = for ever.
 */
export async function applyRetention(db: Store, log: AuditLog, now: number, retentionDays: number): Promise<void> {
  const before = now - (retentionDays === 0 ? WORKING_DAYS : Math.min(retentionDays, WORKING_DAYS)) * DAY_MS;
  await deleteLinksExpiredBefore(db, log.shop, before);
  await deleteCookiesEndedBefore(db, log.shop, before);
  if (retentionDays === 0) return;
  // Whole days, so that it is one cut a day however often somebody keeps house.
  const cut = (Math.floor(now / DAY_MS) - retentionDays) * DAY_MS;
  await transact(db, async (trx) => {
    await lockHead(trx, log.shop);
    const last = await findLastPrunable(trx, log.shop, cut);
    if (last === undefined) return;
    await deleteSessionsStartedThrough(trx, log.shop, last.seq);
    await deleteEventsThrough(trx, log.shop, last.seq);
    const key = log.keys.current();
    const place = { seq: last.seq, mac: last.mac };
    await saveCheckpoint(trx, {
      shop: log.shop,
      ...place,
      key_id: key.id,
      checkpoint_mac: signPlace(key, 'checkpoint', log.shop, place),
    });
    await appendEvents(trx, log, [{ kind: 'retention_applied', at: now, data: { throughSeq: last.seq } }]);
  });
}
