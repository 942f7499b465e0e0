export interface Column {
  /** Path of the field, which is part of the cell's class. */
  readonly field: string;
  readonly heading: string;
}

export interface Row {
  readonly cells: Readonly<Record<string, string>>;
  /** Links of the row's menu, by class. */
  readonly menu: readonly (readonly [text: string, href: string, className: string])[];
}

const MENU_BUTTON = `<div class="sw-context-button sw-data-grid__actions-menu" role="button" tabindex="0"><button class="sw-context-button__button" aria-label="Actions">…</button></div>`;

const drawHead = (columns: readonly Column[]): string =>
  columns
    .map(
      ({ heading, field }, at) =>
        `<th class="sw-data-grid__cell sw-data-grid__cell--header sw-data-grid__cell--property sw-data-grid__cell--sortable sw-data-grid__cell--${at}" data-sort="${field}"><div class="sw-data-grid__cell-content">${heading}</div></th>`,
    )
    .join('');

function drawRow({ cells, menu }: Row, columns: readonly Column[], at: number): string {
  const drawn = columns.map(
    ({ field }) =>
      `<td class="sw-data-grid__cell sw-data-grid__cell--${field.replaceAll('.', '-')}" role="gridcell"><div class="sw-data-grid__cell-content">${cells[field] ?? ''}</div></td>`,
  );
  const links = menu.map(
    ([text, href, className]) =>
      `<a class="sw-context-menu-item ${className}" href="${href}"><span class="sw-context-menu-item__text">${text}</span></a>`,
  );
  return `<tr class="sw-data-grid__row sw-data-grid__row--${at}">${drawn.join('')}
<td class="sw-data-grid__cell sw-data-grid__cell--actions"><div class="sw-data-grid__cell-content">${MENU_BUTTON}<template>${links.join('')}</template></div></td></tr>`;
}

/** A list of the admin with what is needed to sort and page it. */
export function drawGrid(
  name: string,
  columns: readonly Column[],
  rows: readonly Row[],
  { page, pages }: { readonly page: number; readonly pages: number },
): string {
  const body = rows.map((row, at) => drawRow(row, columns, at)).join('');
  return `<div class="sw-data-grid is--compact sw-data-grid--full-page sw-data-grid--actions ${name}"><div class="sw-data-grid__wrapper">
<table class="sw-data-grid__table" role="grid"><thead class="sw-data-grid__header"><tr class="sw-data-grid__row">${drawHead(columns)}<th class="sw-data-grid__cell sw-data-grid__cell--header"></th></tr></thead>
<tbody class="sw-data-grid__body">${body}</tbody></table></div>
<div class="sw-data-grid__pagination"><div class="sw-pagination" data-page="${page}" data-pages="${pages}">
<button class="sw-pagination__page-button sw-pagination__page-button-prev" aria-label="previous">‹</button>
<span class="sw-pagination__page">${page}</span>
<button class="sw-pagination__page-button sw-pagination__page-button-next" aria-label="next">›</button></div></div></div>`;
}
