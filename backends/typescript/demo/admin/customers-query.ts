import type { HonoRequest } from 'hono';
import { CUSTOMER_SORTS, type CustomerListQuery, type CustomerSort } from '../shop/customer-list.ts';
import { wholeNumber } from '../http/form-fields.ts';

export const PAGE_SIZES = [20, 50, 100, 300, 1000] as const;
const MAX_LIMIT = 1000;
const STATUSES = ['active', 'inactive', 'guest'] as const;

const isSort = (value: unknown): value is CustomerSort => CUSTOMER_SORTS.some((sort) => sort === value);

/** What an address of the customers list asks for; anything odd falls back to the list as it opens. */
export const parseCustomersQuery = (request: HonoRequest, defaultLimit: number): CustomerListQuery => {
  const sort = request.query('sort');
  return {
    search: (request.query('q') ?? '').trim().slice(0, 100),
    group: (request.query('group') ?? '').slice(0, 50),
    status: STATUSES.find((status) => status === request.query('status')) ?? '',
    sort: isSort(sort) ? sort : 'id',
    direction: request.query('dir') === 'desc' ? 'desc' : 'asc',
    page: wholeNumber(request.query('page'), 1, 1_000_000, 1),
    limit: wholeNumber(request.query('limit'), 1, MAX_LIMIT, defaultLimit),
  };
};

/** Address of the list with some things changed; what is as it opens is left out. */
export const customersAddress = (query: CustomerListQuery, change: Partial<CustomerListQuery>): string => {
  const wanted = { ...query, ...change };
  const parameters = new URLSearchParams();
  if (wanted.search !== '') parameters.set('q', wanted.search);
  if (wanted.group !== '') parameters.set('group', wanted.group);
  if (wanted.status !== '') parameters.set('status', wanted.status);
  if (wanted.sort !== 'id' || wanted.direction !== 'asc') {
    parameters.set('sort', wanted.sort);
    parameters.set('dir', wanted.direction);
  }
  if (wanted.page !== 1) parameters.set('page', String(wanted.page));
  parameters.set('limit', String(wanted.limit));
  return `/admin/customers?${parameters.toString()}`;
};
