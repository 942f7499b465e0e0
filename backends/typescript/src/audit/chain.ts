import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Key } from '../keys/key-ring.ts';
import type { EventRecord, NewEventRecord } from '../storage/database.ts';
import type { NewEvent } from './events.ts';

/** What an event is chained to: the place and MAC of the one before it. */
export interface ChainPlace {
  readonly seq: number;
  readonly mac: string;
}

/** Where every shop's chain begins. */
export const GENESIS: ChainPlace = { seq: 0, mac: '' };

/** Salt and value of one personal field. */
export type PersonalValue = readonly [salt: string, value: string];

/** JSON with sorted keys and without spaces, so that equal contents have equal bytes. */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, content]) => `${JSON.stringify(name)}:${toCanonicalJson(content)}`).join(',')}}`;
}

export const digestPersonal = (field: string, [salt, value]: PersonalValue): string =>
  createHash('sha256')
    .update(JSON.stringify([salt, field, value]))
    .digest('base64url');

/** Binds an event to its place: whoever lacks the key can change, drop, add or move none of it unnoticed. */
export function signEvent(key: Key, event: Omit<EventRecord, 'mac' | 'personal'>, previous: string): string {
  const content = [
    'event/1',
    event.shop,
    event.seq,
    event.at,
    event.kind,
    event.session,
    event.link,
    event.agent,
    event.customer,
    event.data,
    event.digests,
    event.key_id,
    previous,
  ];
  return sign(key, content);
}

/** For the two rows that say where the chain begins and ends. */
export const signPlace = (key: Key, name: 'head' | 'checkpoint', shop: string, place: ChainPlace): string =>
  sign(key, [`${name}/1`, shop, place.seq, place.mac, key.id]);

export function isSameMac(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The row of an event at its place of the chain. */
export function createEventRecord(shop: string, event: NewEvent, previous: ChainPlace, key: Key): NewEventRecord {
  const personal: Record<string, PersonalValue> = {};
  const digests: Record<string, string> = {};
  for (const [field, value] of Object.entries(event.personal ?? {})) {
    if (typeof value !== 'string') continue;
    const salted: PersonalValue = [randomBytes(16).toString('base64url'), value];
    personal[field] = salted;
    digests[field] = digestPersonal(field, salted);
  }
  const record = {
    shop,
    seq: previous.seq + 1,
    at: event.at,
    kind: event.kind,
    session: event.session ?? null,
    link: event.link ?? null,
    agent: event.agent ?? null,
    customer: event.customer ?? null,
    data: toCanonicalJson(event.data),
    digests: toCanonicalJson(digests),
    key_id: key.id,
  };
  return { ...record, personal: toCanonicalJson(personal), mac: signEvent(key, record, previous.mac) };
}

function sign(key: Key, content: readonly unknown[]): string {
  return createHmac('sha256', key.audit).update(JSON.stringify(content)).digest('base64url');
}
