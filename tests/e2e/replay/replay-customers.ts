import type { ShopCustomer } from '../../../backends/typescript/src/shop-port.ts';
import type { CapturedPage } from './captures.ts';
import { STOREFRONT } from './replay-shop.ts';

const cellOf = (row: string, column: string): string => {
  const text = new RegExp(`column-${column}\\b[^>]*>\\s*([^<]*?)\\s*<`).exec(row)?.[1] ?? '';
  return text.replaceAll('&amp;', '&').replaceAll('&#039;', "'");
};

const customer = (id: string, name: string, email: string, group: string, active = true): ShopCustomer => ({
  id,
  name,
  email,
  active,
  guest: group === 'Guest',
  groups: [group],
  storefronts: [STOREFRONT],
  consents: true,
  credentialsVersion: '1',
});

/** On the list's second page, or on pages of their own: the same people in both captured shops. */
const NOT_LISTED = [
  customer('1', 'Anonymous Anonymous', 'anonymous@psgdpr.com', 'Customer', false),
  customer('2', 'John DOE', 'pub@prestashop.com', 'Customer'),
  customer('3', 'Alice Archer', 'alice.archer@example.com', 'Customer'),
  customer('8', 'Dana Disabled', 'dana.disabled@example.com', 'Customer', false),
  customer('65', 'Gina Guest', 'gina.guest@example.com', 'Guest'),
];

/** The captured shop's customers: those of its list page as they stand there, and those of its other pages. */
export function findCapturedCustomers(list: CapturedPage): ReadonlyMap<string, ShopCustomer> {
  const table = list.html.slice(list.html.indexOf('id="customer_grid_table"'));
  const rows = [...table.matchAll(/<tr>[\s\S]*?<\/tr>/g)]
    .map(([row]) => row)
    .filter((row) => row.includes('js-bulk-action-checkbox'));
  const listed = rows.map((row) =>
    customer(
      cellOf(row, 'id_customer'),
      `${cellOf(row, 'firstname')} ${cellOf(row, 'lastname')}`,
      cellOf(row, 'email'),
      cellOf(row, 'default_group'),
    ),
  );
  return new Map([...NOT_LISTED, ...listed].map((one) => [one.id, one]));
}
