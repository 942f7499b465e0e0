import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import { ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { ListedCustomer, ListedCustomers, ShopAddress } from '../session-adapter.ts';
import type { Api } from './api-request.ts';
import { CUSTOMER_FIELDS, customerRow, refuseAccount, showCustomer, type CustomerRow } from './customer-row.ts';
import { toHexId } from './hex-id.ts';

const PAGE_SIZE = 20;

const found = z.object({ total: z.int().min(0), data: z.array(customerRow) });

const orders = z.object({
  data: z.array(z.object({ orderCustomer: z.object({ customer: customerRow.nullish() }).nullish() })),
});

const includes = {
  customer: CUSTOMER_FIELDS,
  order: ['orderCustomer'],
  order_customer: ['customer'],
};

const toPage = (cursor: string | null): number => {
  const page = Number(cursor ?? 1);
  return Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1;
};

/** Whether the row alone says that this customer can be connected; the storefronts are looked at before the click. */
const toCustomer = (row: CustomerRow): ListedCustomer => ({
  id: row.id,
  name: showCustomer(row),
  email: row.email,
  status: row.active ? 'active' : 'inactive',
  guest: row.guest,
  groups: [],
  storefronts: [],
  connectable: refuseAccount(row) === null,
  refusal: refuseAccount(row),
});

/** Who placed an order of this number. Nobody, where the role may not read orders. */
const findOrderCustomers = async (
  api: Api,
  adminBase: string,
  number: string,
  io: RequestIo,
): Promise<readonly CustomerRow[]> => {
  const body = {
    page: 1,
    limit: 1,
    filter: [{ type: 'equals', field: 'orderNumber', value: number }],
    associations: { orderCustomer: { associations: { customer: {} } } },
    includes,
  };
  const answer = await api.ask(adminBase, { path: 'search/order', body, schema: orders }, io);
  const customer = answer.ok ? answer.value.data[0]?.orderCustomer?.customer : null;
  return customer == null ? [] : [customer];
};

/** Customers by Shopware's own search: name, e-mail, customer number; and by id or order number where it is one. */
export const findCustomers = async (
  api: Api,
  { adminBase }: ShopAddress,
  q: string,
  cursor: string | null,
  io: RequestIo,
): Promise<Result<ListedCustomers, Failure>> => {
  const text = q.trim().replace(/^#/, '');
  const page = toPage(cursor);
  const id = toHexId(text);
  const body = {
    page,
    limit: PAGE_SIZE,
    'total-count-mode': 1,
    ...(id === null ? { term: text } : { ids: [id] }),
    includes,
  };
  const mayBeOrder = id === null && page === 1 && /^\S*\d\S*$/.test(text) && !text.includes('@');
  const [answer, byOrder] = await Promise.all([
    api.ask(adminBase, { path: 'search/customer', body, schema: found }, io),
    mayBeOrder ? findOrderCustomers(api, adminBase, text, io) : [],
  ]);
  if (!answer.ok) return answer;
  const { total, data } = answer.value;
  const rest = data.filter((row) => !byOrder.some((one) => one.id === row.id));
  return ok({
    customers: [...byOrder, ...rest].map(toCustomer),
    next: page * PAGE_SIZE < total ? String(page + 1) : null,
  });
};
