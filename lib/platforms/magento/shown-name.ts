import { collapse } from '../../dom/own-text.ts';
import { GRID_NAME_FILTER } from './selectors.ts';

interface NameColumn {
  readonly header: HTMLTableCellElement;
  readonly index: number;
  readonly label: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+$/;

const textOf = (element: Element | null | undefined): string => collapse(element?.textContent ?? '');

const known = new WeakMap<HTMLTableElement, NameColumn | null>();

/**
 * Cells and headers carry no name of their column, headers are in the agent's language, and agents hide and move columns.
 * The filter by name says how the column is called: both show the same text.
 */
export const learnNameColumn = (table: HTMLTableElement): NameColumn | null => {
  const filter = table.ownerDocument.querySelector<HTMLInputElement>(GRID_NAME_FILTER);
  const label = textOf(filter?.labels?.[0]);
  const headers = Array.from(table.tHead?.rows[0]?.cells ?? []);
  const named = label === '' ? [] : headers.filter((header) => textOf(header) === label);
  const [header] = named;
  const column = header === undefined || named.length > 1 ? null : { header, index: headers.indexOf(header), label };
  known.set(table, column);
  return column;
};

/** Columns may have been moved since they were learnt. */
const isTrue = ({ header, index, label }: NameColumn): boolean =>
  header.isConnected && header.cellIndex === index && textOf(header) === label;

const getNameColumn = (table: HTMLTableElement): NameColumn | null => {
  const column = known.get(table);
  return column === undefined || (column !== null && !isTrue(column)) ? learnNameColumn(table) : column;
};

/** The name in a row, else the first e-mail address that stands in a cell; null where the row shows neither. */
export const findShownName = (row: HTMLTableRowElement, table: HTMLTableElement): string | null => {
  const column = getNameColumn(table);
  const name = column === null ? '' : textOf(row.cells[column.index]);
  if (name !== '') return name;
  for (const cell of row.cells) {
    const text = textOf(cell);
    if (EMAIL.test(text)) return text;
  }
  return null;
};
