import { getUrlKey, type AdminSession } from '../../shop/admin-sessions.ts';
import { nameOf, type MagentoCustomer } from '../../shop/customers.ts';
import { showInZone, type LogRow } from '../../shop/login-log.ts';
import { getDefaultView } from '../../shop/store-views.ts';
import { html } from '../../../support/responses.ts';
import { ADMIN, json, type MagentoReplay } from '../magento-replay.ts';

type Row = Readonly<Record<string, unknown>>;

/** When everybody of the seed came; in the admin's zone, as all times of grids. */
const CREATED = showInZone(Date.UTC(2026, 0, 5, 11, 52, 59));

const showCustomer = (replay: MagentoReplay, session: AdminSession, one: MagentoCustomer): Row => {
  const id = String(one.id);
  const key = getUrlKey(session, 'customer/index/edit');
  return {
    id_field_name: 'entity_id',
    entity_id: id,
    name: nameOf(one),
    email: one.email,
    group_id: ['1'],
    created_at: CREATED,
    website_id: [String(one.website)],
    confirmation: 'Confirmation Not Required',
    created_in: getDefaultView(one.website).isDefault ? 'Default Store View' : '',
    dob: null,
    gender: null,
    taxvat: null,
    lock_expires: one.locked ? 'Locked' : 'Unlocked',
    billing_telephone: '5551234',
    billing_postcode: '78701',
    billing_country_id: ['US'],
    billing_region: 'Texas',
    actions: {
      edit: {
        href: `${replay.origins[1]}${ADMIN}/customer/index/edit/id/${id}/key/${key}/`,
        label: 'Edit',
        hidden: false,
      },
    },
  };
};

const contains = (text: unknown, part: string | null): boolean =>
  part === null || part === '' || String(text).toLowerCase().includes(part.toLowerCase());

const isWithin = (value: number, from: string | null, to: string | null): boolean =>
  (from === null || from === '' || value >= Number(from)) && (to === null || to === '' || value <= Number(to));

/** `01/31/2026` as a grid's filter carries a day, as `2026-01-31`. */
const readDay = (day: string): string => day.replace(/^(\d+)\/(\d+)\/(\d+)$/, '$3-$1-$2');

const findCustomers = (replay: MagentoReplay, session: AdminSession, ask: URLSearchParams): Row[] =>
  [...replay.shop.customers.values()]
    .filter((one) => contains(`${nameOf(one)} ${one.email}`, ask.get('search')))
    .filter((one) => contains(one.email, ask.get('filters[email]')))
    .filter((one) => isWithin(one.id, ask.get('filters[entity_id][from]'), ask.get('filters[entity_id][to]')))
    .map((one) => showCustomer(replay, session, one));

const findLog = ({ shop }: MagentoReplay, ask: URLSearchParams): Row[] => {
  const from = readDay(ask.get('filters[time][from]') ?? '');
  const to = readDay(ask.get('filters[time][to]') ?? '');
  const isWanted = ({ time, user_name, customer_id }: LogRow) =>
    contains(user_name, ask.get('filters[user_name]')) &&
    [null, '', String(customer_id)].includes(ask.get('filters[customer_id]')) &&
    (from === '' || time.slice(0, 10) >= from) &&
    (to === '' || time.slice(0, 10) <= to);
  return shop.log.rows.filter(isWanted).map((row) => ({ ...row }));
};

/** Order 1 is Jane's, order 2 a guest's. */
const findOrders = (ask: URLSearchParams): Row[] =>
  [
    { entity_id: '1', increment_id: '000000001', customer_id: '1', customer_email: 'jane.allowed@example.com' },
    { entity_id: '2', increment_id: '000000002', customer_id: null, customer_email: 'guest@example.com' },
  ].filter((one) => contains(one.increment_id, ask.get('filters[increment_id]')));

const toOrder = (value: unknown): string => String(value).padStart(12, '0').toLowerCase();

function sortAndCut(rows: Row[], ask: URLSearchParams): readonly Row[] {
  const field = ask.get('sorting[field]');
  const sign = ask.get('sorting[direction]') === 'desc' ? -1 : 1;
  const isNumber = field === 'entity_id' || field === 'log_id';
  const order = (row: Row) => (isNumber ? toOrder(row[field]) : String(row[field ?? '']).toLowerCase());
  if (field !== null) rows.sort((one, other) => sign * order(one).localeCompare(order(other), 'en'));
  const size = Number(ask.get('paging[pageSize]') ?? 20);
  const start = (Number(ask.get('paging[current]') ?? 1) - 1) * size;
  return rows.slice(start, start + size);
}

/** `mui/index/render`: a grid as JSON, to those who say that they take JSON; its HTML templates to all others. */
export function renderGrid(
  replay: MagentoReplay,
  session: AdminSession,
  request: Request,
  ask: URLSearchParams,
): Response {
  const rights = session.user.rights;
  const namespace = ask.get('namespace');
  const isLog = namespace === 'login_as_customer_log_listing';
  const isOrders = namespace === 'sales_order_grid';
  if (!isLog && !isOrders && namespace !== 'customer_listing') {
    return new Response('An error has happened during application run. See exception log for details.\n', {
      status: 500,
    });
  }
  if (!(isLog ? rights.log : rights.customers)) return json({ error: 'Forbidden', errorcode: 403 }, 403);
  if (!(request.headers.get('accept') ?? '').includes('application/json')) {
    return html(
      `<!-- --><div class="admin__data-grid-outer-wrap" data-bind="scope: '${namespace}.${namespace}'"></div>`,
    );
  }
  const find = { orders: () => findOrders(ask), log: () => findLog(replay, ask) };
  const rows = isOrders ? find.orders() : isLog ? find.log() : findCustomers(replay, session, ask);
  return json({ items: sortAndCut(rows, ask), totalRecords: rows.length });
}
