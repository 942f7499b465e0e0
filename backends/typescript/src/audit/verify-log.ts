import { z } from 'zod';
import type { EventRecord } from '../storage/database.ts';
import { findCheckpoint, findEventsAfter, findHead } from '../storage/events-repository.ts';
import type { Store } from '../storage/transaction.ts';
import type { AuditLog } from './append-events.ts';
import { digestPersonal, GENESIS, isSameMac, signEvent, signPlace, type ChainPlace } from './chain.ts';
import { CUSTOMER_FIELDS } from './events.ts';
import { findProjectionDifference } from './rebuild-sessions.ts';

/** What `verify` found. `seq` is the first event that is not what was written, where it is one. */
export type Verification =
  | { readonly ok: true; readonly events: number; readonly head: ChainPlace }
  | { readonly ok: false; readonly seq: number | null; readonly finding: string };

const personalFields = z.record(z.string(), z.tuple([z.string(), z.string()]));
const digestFields = z.record(z.string(), z.string());

class Tampered extends Error {
  readonly seq: number | null;

  constructor(seq: number | null, finding: string) {
    super(finding);
    this.seq = seq;
  }
}

/**
 * Walks the whole chain. Finds any edit, deletion, insertion and reordering of events, personal fields that are gone
 * without an erasure, and sessions that the events do not tell of. A database put back as a whole to an earlier day is
 * found by `head` alone: a MAC noted elsewhere at a later time.
 */
export async function verifyLog(db: Store, log: AuditLog, head?: string): Promise<Verification> {
  try {
    const start = await verifyCheckpoint(db, log);
    // Before the events, so that what is appended meanwhile is not taken for an insertion.
    const end = await verifyHead(db, log);
    const walk = await verifyEvents(db, log, start, { end, noted: head });
    if (head !== undefined && !walk.seenHead) throw new Tampered(null, 'the chain does not contain the given head');
    const difference = await findProjectionDifference(db, log.shop);
    if (difference !== null) throw new Tampered(null, difference);
    return { ok: true, events: walk.place.seq - start.seq, head: walk.place };
  } catch (error) {
    if (error instanceof Tampered) return { ok: false, seq: error.seq, finding: error.message };
    throw error;
  }
}

async function verifyCheckpoint(db: Store, log: AuditLog): Promise<ChainPlace> {
  const checkpoint = await findCheckpoint(db, log.shop);
  if (checkpoint === undefined) return GENESIS;
  const key = log.keys.find(checkpoint.key_id);
  if (key === null) throw new Tampered(null, `the checkpoint is signed by an unknown key ${checkpoint.key_id}`);
  const place = { seq: checkpoint.seq, mac: checkpoint.mac };
  if (!isSameMac(checkpoint.checkpoint_mac, signPlace(key, 'checkpoint', log.shop, place))) {
    throw new Tampered(checkpoint.seq, 'the checkpoint is not the one that was written');
  }
  return place;
}

async function verifyEvents(
  db: Store,
  log: AuditLog,
  start: ChainPlace,
  heads: { readonly end: ChainPlace; readonly noted: string | undefined },
): Promise<{ place: ChainPlace; seenHead: boolean }> {
  let place = start;
  let seenHead = heads.noted === start.mac;
  /** Customers whose fields are missing, with the newest event that misses them; erasures come later in the chain. */
  const missing = new Map<string, number>();
  for (;;) {
    const events = await findEventsAfter(db, log.shop, place.seq);
    for (const event of events) {
      verifyEvent(log, event, place);
      if (isMissingPersonal(event)) missing.set(event.customer ?? '', event.seq);
      if (event.kind === 'customer_erased' && event.customer !== null) missing.delete(event.customer);
      place = { seq: event.seq, mac: event.mac };
      seenHead ||= event.mac === heads.noted;
      if (place.seq === heads.end.seq && place.mac !== heads.end.mac) {
        throw new Tampered(place.seq, `event ${place.seq} is not the one that the head names`);
      }
    }
    if (events.length === 0) break;
  }
  if (place.seq < heads.end.seq) {
    throw new Tampered(place.seq + 1, `the chain ends at event ${place.seq} but its head names ${heads.end.seq}`);
  }
  for (const seq of missing.values())
    throw new Tampered(seq, `personal fields of event ${seq} are gone without an erasure`);
  return { place, seenHead };
}

function verifyEvent(log: AuditLog, event: EventRecord, previous: ChainPlace): void {
  if (event.seq !== previous.seq + 1) throw new Tampered(previous.seq + 1, `event ${previous.seq + 1} is missing`);
  const key = log.keys.find(event.key_id);
  if (key === null) throw new Tampered(event.seq, `event ${event.seq} is signed by an unknown key`);
  if (!isSameMac(event.mac, signEvent(key, event, previous.mac))) {
    throw new Tampered(event.seq, `event ${event.seq} is not the one that was written`);
  }
}

/** Whether fields were taken out; fields that were changed or added are tampering at once. */
function isMissingPersonal(event: EventRecord): boolean {
  const digests = parse(digestFields, event.digests);
  const personal = parse(personalFields, event.personal);
  if (digests === null || personal === null) throw new Tampered(event.seq, `event ${event.seq} is malformed`);
  for (const [field, value] of Object.entries(personal)) {
    if (digests[field] !== digestPersonal(field, value)) {
      throw new Tampered(event.seq, `personal fields of event ${event.seq} are not the ones that were written`);
    }
  }
  const gone = Object.keys(digests).filter((field) => !Object.hasOwn(personal, field));
  const erasable: readonly string[] = CUSTOMER_FIELDS;
  if (gone.some((field) => !erasable.includes(field))) {
    throw new Tampered(event.seq, `personal fields of event ${event.seq} are gone that no erasure takes`);
  }
  return gone.length > 0;
}

async function verifyHead(db: Store, log: AuditLog): Promise<ChainPlace> {
  const head = await findHead(db, log.shop);
  if (head === undefined || head.seq === 0) {
    const [first] = await findEventsAfter(db, log.shop, 0);
    if (first !== undefined) throw new Tampered(first.seq, 'the head of the chain is missing');
    return GENESIS;
  }
  const key = log.keys.find(head.key_id);
  if (key === null || !isSameMac(head.head_mac, signPlace(key, 'head', log.shop, { seq: head.seq, mac: head.mac }))) {
    throw new Tampered(head.seq, 'the head of the chain is not the one that was written');
  }
  return { seq: head.seq, mac: head.mac };
}

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
