import { collapse } from '../../dom/own-text.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findLinkedCustomer } from './addresses.ts';
import {
  CUSTOMER_LINK,
  GRID_CHECKBOX,
  GRID_HEADERS,
  GRID_ROW,
  GRID_STATUS,
  GRID_STATUS_CHOICE,
  GRID_STATUS_OFF_ICON,
} from './selectors.ts';

/** Column id → place in the row. Cells carry no column class in 1.7.6, headers name their column in every version. */
type Columns = ReadonlyMap<string, number>;

const findColumns = (document: Document): Columns =>
  new Map(
    Array.from(document.querySelectorAll<HTMLElement>(GRID_HEADERS), (header, index) => {
      const sortable = header.querySelector<HTMLElement>('[data-sort-col-name]');
      return [header.dataset['columnId'] ?? sortable?.dataset['sortColName'] ?? `column-${index}`, index];
    }),
  );

const cellOf = (row: HTMLTableRowElement, columns: Columns, column: string): HTMLTableCellElement | null =>
  row.cells[columns.get(column) ?? -1] ?? null;

const findId = (row: HTMLTableRowElement, page: URL): string | null => {
  const checkbox = row.querySelector<HTMLInputElement>(GRID_CHECKBOX);
  if (checkbox !== null && /^\d+$/.test(checkbox.value)) return checkbox.value;
  const link = row.querySelector(CUSTOMER_LINK);
  return link === null ? null : findLinkedCustomer(link, page);
};

/** The toggle sends a request and reloads nothing, so this is asked anew each time. */
const isDisabled = (row: HTMLTableRowElement): boolean => {
  const toggle = row.querySelector(GRID_STATUS);
  if (toggle === null) return false;
  const choices = Array.from(toggle.querySelectorAll<HTMLInputElement>(GRID_STATUS_CHOICE));
  if (choices.length > 0) return choices.some((choice) => choice.value === '0' && choice.checked);
  return toggle.classList.contains(GRID_STATUS_OFF_ICON);
};

const findName = (row: HTMLTableRowElement, columns: Columns): string | null => {
  const textOf = (column: string) => collapse(cellOf(row, columns, column)?.textContent ?? '');
  const name = `${textOf('firstname')} ${textOf('lastname')}`.trim();
  return name || textOf('email') || null;
};

const readRow = (row: HTMLTableRowElement, columns: Columns, page: URL): SeenCustomer | null => {
  const id = row.isConnected ? findId(row, page) : null;
  if (id === null) return null;
  return { id, name: findName(row, columns), refusal: isDisabled(row) ? 'customer_inactive' : null, cart: null };
};

/**
 * The customers list since 1.7.6. The button stands beside the id: the actions column lies outside the visible part of
 * the list at 1280 px. That cell opens the customer on mouse-up, so the button keeps its events to itself.
 */
export const findGridAnchors = ({ url, document }: PageProbe): readonly Anchor[] => {
  const rows = document.querySelectorAll<HTMLTableRowElement>(GRID_ROW);
  if (rows.length === 0) return [];
  const columns = findColumns(document);
  const anchors: Anchor[] = [];
  for (const row of rows) {
    const element = cellOf(row, columns, 'id_customer') ?? row.cells[1];
    if (element === undefined || findId(row, url) === null) continue;
    anchors.push({ element, placement: 'append', kind: 'list-row', read: () => readRow(row, columns, url) });
  }
  return anchors;
};
