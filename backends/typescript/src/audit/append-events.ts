import type { KeyRing } from '../keys/key-ring.ts';
import type { NewEventRecord } from '../storage/database.ts';
import { insertEvents, lockHead, saveHead } from '../storage/events-repository.ts';
import type { WriteStore } from '../storage/transaction.ts';
import { createEventRecord, signPlace } from './chain.ts';
import type { NewEvent } from './events.ts';

/** Whose chain, and with which keys. */
export interface AuditLog {
  readonly shop: string;
  readonly keys: KeyRing;
}

/**
 * Adds events to the shop's chain as part of the transaction that they tell of: neither stands without the other. Call
 * it last, because it holds up everybody else's appends until the commit.
 */
export async function appendEvents(trx: WriteStore, log: AuditLog, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const key = log.keys.current();
  let place = await lockHead(trx, log.shop);
  const records: NewEventRecord[] = [];
  for (const event of events) {
    const record = createEventRecord(log.shop, event, place, key);
    records.push(record);
    place = { seq: record.seq, mac: record.mac };
  }
  await insertEvents(trx, records);
  await saveHead(trx, {
    shop: log.shop,
    ...place,
    key_id: key.id,
    head_mac: signPlace(key, 'head', log.shop, place),
  });
}
