import { collapse } from '../../dom/own-text.ts';
import { parseUrl } from '../../dom/parse-url.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findLinkedCustomer } from './addresses.ts';
import { LEGACY_CHECKBOX, LEGACY_CUSTOMER_LINK, LEGACY_STATUS, LEGACY_TABLE } from './selectors.ts';

/** No cell says its column, but each sortable header links to its own sorting: that parameter is the column's name. */
const findColumns = (table: Element, page: URL): ReadonlyMap<string, number> =>
  new Map(
    Array.from(table.querySelectorAll('thead tr:first-child > th'), (header, index) => {
      const link = header.querySelector('a[href*="Orderby="]');
      const url = parseUrl(link?.getAttribute('href') ?? '', page);
      return [url?.searchParams.get('customerOrderby') ?? `column-${index}`, index];
    }),
  );

const findId = (row: HTMLTableRowElement, page: URL): string | null => {
  const checkbox = row.querySelector<HTMLInputElement>(LEGACY_CHECKBOX);
  if (checkbox !== null && /^\d+$/.test(checkbox.value)) return checkbox.value;
  const link = row.querySelector(LEGACY_CUSTOMER_LINK);
  return link === null ? null : findLinkedCustomer(link, page);
};

/** The customers list of 1.6 – 1.7.5 (and thirty bees). Its actions column sticks out of the panel at 1280 px. */
export const findLegacyListAnchors = ({ url, document }: PageProbe): readonly Anchor[] => {
  const table = document.querySelector<HTMLTableElement>(LEGACY_TABLE);
  if (table === null) return [];
  const columns = findColumns(table, url);
  const textOf = (row: HTMLTableRowElement, column: string) =>
    collapse(row.cells[columns.get(column) ?? -1]?.textContent ?? '');

  const readRow = (row: HTMLTableRowElement): SeenCustomer | null => {
    const id = row.isConnected ? findId(row, url) : null;
    if (id === null) return null;
    const name = `${textOf(row, 'firstname')} ${textOf(row, 'lastname')}`.trim() || textOf(row, 'email');
    const disabled = row.querySelector(LEGACY_STATUS)?.classList.contains('action-disabled') === true;
    return { id, name: name === '' ? null : name, refusal: disabled ? 'customer_inactive' : null, cart: null };
  };

  return Array.from(table.tBodies)
    .flatMap((body) => Array.from(body.rows))
    .flatMap((row) => {
      const element = row.cells[columns.get('id_customer') ?? 1];
      if (element === undefined || findId(row, url) === null) return [];
      return [{ element, placement: 'append', kind: 'list-row', read: () => readRow(row) } as const];
    });
};
