import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import type { Customer, CustomerList } from '../../protocol/schema/customer.ts';
import { ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { ShopAddress } from '../session-adapter.ts';
import { RIGHTS } from './admin-request.ts';
import { readGrid, toPage, type GridQuery } from './grid.ts';

const PAGE_SIZE = 20;

const customerRow = z.object({
  entity_id: z.coerce.string().regex(/^\d{1,20}$/),
  name: z.string().nullish(),
  email: z.string().nullish(),
  actions: z.object({ edit: z.object({ href: z.string().max(2048) }) }).optional(),
});
export type CustomerRow = z.infer<typeof customerRow>;

const orderRow = z.object({ increment_id: z.coerce.string(), customer_id: z.coerce.string().nullish() });

const listing = (rest: Pick<GridQuery, 'page'> & Partial<GridQuery>): GridQuery => ({
  namespace: 'customer_listing',
  sort: 'entity_id',
  pageSize: PAGE_SIZE,
  right: RIGHTS.customers,
  ...rest,
});

const byId = (id: string): Readonly<Record<string, string>> => ({
  'filters[entity_id][from]': id,
  'filters[entity_id][to]': id,
});

/** The row of one customer in the grid; null where there is none of that id. */
export const findCustomerRow = async (
  shop: ShopAddress,
  token: string,
  id: string,
  io: RequestIo,
): Promise<Result<CustomerRow | null, Failure>> => {
  const answer = await readGrid(shop, token, listing({ page: 1, filters: byId(id) }), customerRow, io);
  return answer.ok ? ok(answer.value.rows.find(({ entity_id }) => entity_id === id) ?? null) : answer;
};

/** Who placed an order; null for guests, and where no order has that number. */
const findOrderCustomer = async (
  shop: ShopAddress,
  token: string,
  number: string,
  io: RequestIo,
): Promise<string | null> => {
  const query = {
    namespace: 'sales_order_grid',
    sort: 'entity_id',
    page: 1,
    pageSize: PAGE_SIZE,
    filters: { 'filters[increment_id]': number },
    right: 'Sales › Orders',
  };
  const answer = await readGrid(shop, token, query, orderRow, io);
  const order = answer.ok ? answer.value.rows.find(({ increment_id }) => increment_id === number) : undefined;
  return order?.customer_id ?? null;
};

/** Whether the customer may be connected stands in no row: the shop says it at the click. */
const toCustomer = ({ entity_id, name, email }: CustomerRow): Customer => ({
  id: entity_id,
  name: (name ?? email ?? entity_id).slice(0, 200),
  email: email ?? '',
  status: 'active',
  guest: false,
  groups: [],
  storefronts: [],
  connectable: true,
  refusal: null,
});

/** By id or order number where it is one, by a part of the e-mail where it holds `@`, else by Magento's own search. */
const findQuery = async (
  shop: ShopAddress,
  token: string,
  q: string,
  io: RequestIo,
): Promise<Pick<GridQuery, 'search' | 'filters'>> => {
  if (q.includes('@')) return { filters: { 'filters[email]': q } };
  const number = /^#?(\d+)$/.exec(q)?.[1];
  if (number === undefined) return { search: q };
  const ofOrder = number.length < 6 ? null : await findOrderCustomer(shop, token, number, io);
  return { filters: byId(ofOrder ?? number) };
};

/** Customers as the admin's own grid finds them. */
export const findCustomers = async (
  shop: ShopAddress,
  token: string,
  q: string,
  cursor: string | null,
  io: RequestIo,
): Promise<Result<CustomerList, Failure>> => {
  const query = await findQuery(shop, token, q.trim(), io);
  const answer = await readGrid(shop, token, listing({ page: toPage(cursor), ...query }), customerRow, io);
  if (!answer.ok) return answer;
  return ok({ customers: answer.value.rows.map(toCustomer), next: answer.value.next });
};
