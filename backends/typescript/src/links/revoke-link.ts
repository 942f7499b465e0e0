import { appendEvents } from '../audit/append-events.ts';
import type { Backend } from '../backend.ts';
import type { LinkRecord } from '../storage/database.ts';
import { findLink, revokeLink as markRevoked } from '../storage/links-repository.ts';
import { transact } from '../storage/transaction.ts';

/** Makes a link worthless from now on; a session that it started goes on. Again is the same. */
export async function revokeLink(backend: Backend, link: LinkRecord, by: string): Promise<LinkRecord> {
  const now = backend.clock.now();
  return transact(backend.db, async (trx) => {
    if (await markRevoked(trx, link.shop, link.id, now)) {
      await appendEvents(trx, backend.log, [
        {
          kind: 'link_revoked',
          at: now,
          link: link.id,
          agent: link.agent,
          customer: link.customer,
          data: { by },
        },
      ]);
    }
    return (await findLink(trx, link.shop, link.id)) ?? link;
  });
}
