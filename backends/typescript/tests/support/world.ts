import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { settings } from '../../../../lib/protocol/schema/settings.ts';

const agent = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  active: z.boolean(),
  seesCustomers: z.boolean(),
  superAdmin: z.boolean(),
  lead: z.boolean(),
});
const customer = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  active: z.boolean(),
  guest: z.boolean(),
  groups: z.array(z.string()),
  storefronts: z.array(z.string()),
  consents: z.boolean(),
  credentialsVersion: z.string(),
});
const cart = z.strictObject({
  id: z.string(),
  customer: z.string(),
  updatedAt: z.iso.datetime(),
  items: z.int(),
  total: z.string(),
  ordered: z.boolean(),
});

/** The shop that the vectors are about: agents, customers, carts and settings, the same for every backend. */
const world = z.strictObject({
  clock: z.iso.datetime(),
  shop: z.strictObject({
    id: z.string(),
    name: z.string(),
    platform: z.string(),
    version: z.string(),
    adminBase: z.string(),
  }),
  storefronts: z.array(z.strictObject({ id: z.string(), name: z.string(), url: z.string() })),
  agents: z.array(agent),
  customers: z.array(customer),
  carts: z.array(cart),
  orders: z.array(z.strictObject({ reference: z.string(), customer: z.string() })),
  settings,
});
export type World = z.infer<typeof world>;

const text = readFileSync(new URL('../../../vectors/world.json', import.meta.url), 'utf8');

/** A world of one's own, to change at will. */
export const createWorld = (): World => world.parse(JSON.parse(text));
