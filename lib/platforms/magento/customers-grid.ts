import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findLinkedCustomer } from './addresses.ts';
import {
  CUSTOMER_LINK,
  GRID_CHECKBOX,
  GRID_FALLBACK_FRAME,
  GRID_FRAME,
  GRID_PAGE,
  GRID_ROW,
  GRID_SPINNER,
  GRID_TABLE,
} from './selectors.ts';
import { findShownName, learnNameColumn } from './shown-name.ts';

/** `idscheck12` is bound apart from the value, so one of the two that was left behind would be noticed. */
const CHECKBOX_ID = /check(\d+)$/;

/** Null where the row does not say it in one voice: checkbox, its id, and every link to a customer. */
const findId = (row: HTMLTableRowElement, page: URL): string | null => {
  const checkbox = row.querySelector<HTMLInputElement>(GRID_CHECKBOX);
  const said = Array.from(row.querySelectorAll(CUSTOMER_LINK), (link) => findLinkedCustomer(link, page));
  if (checkbox !== null) said.push(checkbox.value, CHECKBOX_ID.exec(checkbox.id)?.[1] ?? checkbox.value);
  const [id] = said;
  if (id === undefined || id === null || !/^[1-9]\d*$/.test(id)) return null;
  return said.every((one) => one === id) ? id : null;
};

/** A row that is being edited is hidden, and another stands in for it that proves no customer. */
const isShown = (row: HTMLTableRowElement): boolean =>
  row.isConnected && row.classList.contains(GRID_ROW) && row.style.display !== 'none';

const readRow = (row: HTMLTableRowElement, table: HTMLTableElement, page: URL): SeenCustomer | null => {
  const id = isShown(row) ? findId(row, page) : null;
  return id === null ? null : { id, name: findShownName(row, table), refusal: null, cart: null };
};

/** Exists before the first row comes. */
export const findGridFrame = ({ body }: Document): HTMLElement | null => {
  if (!body.classList.contains(GRID_PAGE)) return null;
  const frame = body.querySelector(GRID_SPINNER)?.closest<HTMLElement>(GRID_FRAME);
  return frame ?? body.querySelector<HTMLElement>(GRID_FALLBACK_FRAME);
};

/**
 * The customers grid. Its rows are reused for other customers on sorting and paging, so nothing but their elements is kept
 * here. The button stands in the column beside the checkboxes, whichever that is: agents can hide and move every other
 * one, and the Action column is out of sight at 1280 px. Nothing is left out where the checkboxes were taken away.
 */
export const findGridAnchors = ({ url, document }: PageProbe): readonly Anchor[] => {
  const table = findGridFrame(document)?.querySelector<HTMLTableElement>(GRID_TABLE);
  if (table === undefined || table === null) return [];
  learnNameColumn(table);
  const anchors: Anchor[] = [];
  for (const row of table.querySelectorAll<HTMLTableRowElement>(`tr.${GRID_ROW}`)) {
    const said = row.querySelector(`${GRID_CHECKBOX}, ${CUSTOMER_LINK}`)?.closest('td');
    if (said === undefined || said === null) continue;
    const element = row.cells[said.cellIndex + 1] ?? said;
    if (!isShown(row) || findId(row, url) === null) continue;
    anchors.push({
      element,
      placement: 'append',
      kind: 'list-row',
      filled: element !== said,
      read: () => readRow(row, table, url),
    });
  }
  return anchors;
};
