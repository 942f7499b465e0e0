import type { Clock } from '../../../../lib/clock.ts';
import { findEventsOfCustomer, savePersonal } from '../storage/events-repository.ts';
import { forgetCustomer } from '../storage/customer-repository.ts';
import { transact, type Store } from '../storage/transaction.ts';
import { appendEvents, type AuditLog } from './append-events.ts';
import { toCanonicalJson, type PersonalValue } from './chain.ts';
import { CUSTOMER_FIELDS } from './events.ts';

/**
 * Takes out everything that tells who a customer was: name, what was written about them, their addresses, and the salts
 * without which the digests in the chain say nothing. What was done, when and by whom stays, and the chain still holds.
 */
export async function eraseCustomer(db: Store, log: AuditLog, clock: Clock, customer: string): Promise<number> {
  return transact(db, async (trx) => {
    const events = await findEventsOfCustomer(trx, log.shop, customer);
    for (const event of events) {
      const personal = JSON.parse(event.personal) as Record<string, PersonalValue>;
      for (const field of CUSTOMER_FIELDS) Reflect.deleteProperty(personal, field);
      await savePersonal(trx, log.shop, event.seq, toCanonicalJson(personal));
    }
    await forgetCustomer(trx, log.shop, customer);
    await appendEvents(trx, log, [
      { kind: 'customer_erased', at: clock.now(), customer, data: { fields: CUSTOMER_FIELDS } },
    ]);
    return events.length;
  });
}
