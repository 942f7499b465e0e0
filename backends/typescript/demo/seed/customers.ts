import type { Insertable } from 'kysely';
import type { CustomerTable } from '../database/tables.ts';
import { foldText } from '../shop/fold-text.ts';
import { GROUPS } from '../shop/groups.ts';
import { DELETED_CUSTOMER, KNOWN, type KnownCustomer } from './known-customers.ts';
import { PEOPLES, type People, type Place } from './peoples.ts';
import type { Random } from './random.ts';

export interface SeededCustomer {
  readonly row: Insertable<CustomerTable> & { readonly id: number };
  readonly groups: readonly string[];
  readonly storefronts: readonly string[];
  readonly place: Place;
  readonly deleted: boolean;
}

const DAY = 86_400_000;
const TITLES: readonly [string | null, ...(string | null)[]] = ['Ms', 'Mr', 'Ms', 'Mr', null];
const MAIL_HOSTS: readonly [string, ...string[]] = ['example.com', 'example.org', 'example.net', 'mail.example'];
/** The first peoples come more often. */
const PEOPLE_WEIGHTS = [22, 16, 12, 9, 7, 6, 6, 5, 3, 4, 4, 4, 2];

const pickPeople = (random: Random): People => {
  let left = random.below(100);
  for (const [index, weight] of PEOPLE_WEIGHTS.entries()) {
    if (left < weight) return PEOPLES[index] ?? PEOPLES[0];
    left -= weight;
  }
  return PEOPLES[0];
};

type Draft = Omit<CustomerTable, 'id' | 'search' | 'sort_name' | 'credentials_version' | 'consents'> & {
  readonly id: number;
};

const complete = (draft: Draft, consents: boolean): SeededCustomer['row'] => ({
  ...draft,
  consents: consents ? 1 : 0,
  credentials_version: 1,
  search: foldText(`${draft.first_name} ${draft.last_name} ${draft.email} ${draft.company ?? ''}`),
  sort_name: foldText(`${draft.last_name} ${draft.first_name}`),
});

const draftKnown = (known: KnownCustomer, hash: string, now: number): Draft => ({
  id: known.id,
  title: known.title ?? null,
  first_name: known.first,
  last_name: known.last,
  company: known.company ?? null,
  email: known.email,
  active: known.disabled === true ? 0 : 1,
  newsletter: known.id % 2 === 0 ? 1 : 0,
  language: known.language ?? 'en',
  registered_at: new Date(now - (400 - known.id) * DAY).toISOString(),
  ...(known.guest === true
    ? { guest: 1, password_hash: null, last_visit_at: null }
    : { guest: 0, password_hash: hash, last_visit_at: new Date(now - known.id * 3.7 * DAY).toISOString() }),
});

const createKnown = (known: KnownCustomer, hash: string, now: number): SeededCustomer => ({
  row: complete(draftKnown(known, hash, now), known.withoutConsent !== true),
  groups: known.groups ?? [GROUPS.retail],
  storefronts: known.storefronts ?? ['main'],
  place: (PEOPLES.find((people) => people.language === (known.language ?? 'en')) ?? PEOPLES[0]).places[0],
  deleted: known.id === DELETED_CUSTOMER,
});

const pickGroups = (random: Random): readonly string[] => {
  const draw = random.below(100);
  if (draw < 8) return [GROUPS.wholesale];
  return draw < 12 ? [GROUPS.retail, GROUPS.vip] : [GROUPS.retail];
};

const pickStorefronts = (random: Random): readonly string[] => {
  const draw = random.below(100);
  if (draw < 12) return ['outlet'];
  return draw < 30 ? ['main', 'outlet'] : ['main'];
};

const createAny = (id: number, hash: string, now: number, random: Random): SeededCustomer => {
  const people = pickPeople(random);
  const first = random.pick(people.first);
  const last = random.pick(people.last);
  const guest = random.chance(6);
  const age = random.below(390);
  const groups = guest ? [GROUPS.retail] : pickGroups(random);
  return {
    row: complete(
      {
        id,
        title: random.pick(TITLES),
        first_name: first[0],
        last_name: last[0],
        company: groups[0] === GROUPS.wholesale ? `${last[0]} & Co.` : null,
        email: `${first[1]}.${last[1]}${id}@${random.pick(MAIL_HOSTS)}`.toLowerCase(),
        password_hash: guest ? null : hash,
        active: random.chance(5) ? 0 : 1,
        guest: guest ? 1 : 0,
        newsletter: random.chance(35) ? 1 : 0,
        language: people.language,
        registered_at: new Date(now - age * DAY - random.below(DAY)).toISOString(),
        last_visit_at: guest || random.chance(20) ? null : new Date(now - random.below(age * DAY + 1)).toISOString(),
      },
      random.chance(85),
    ),
    groups,
    storefronts: pickStorefronts(random),
    place: random.pick(people.places),
    deleted: false,
  };
};

/** Everybody who has ever had an account or ordered: the known ones, then generated ones up to `count`. */
export const createCustomers = (count: number, passwordHash: string, now: number, random: Random): SeededCustomer[] => {
  const known: readonly KnownCustomer[] = Object.values(KNOWN);
  const customers = known.map((entry) => createKnown(entry, passwordHash, now));
  const living = customers.filter((customer) => !customer.deleted).length;
  for (let id = known.length + 1; id <= count + (known.length - living); id += 1)
    customers.push(createAny(id, passwordHash, now, random));
  return customers;
};
