/**
 * Runs in the replayed customers grid in place of Magento's Knockout, which was not saved, and does what was measured:
 * the grid comes after the page, by a request of its own; sorting and paging fill the same rows with other customers by
 * changing text and attributes; rows too many go, rows too few are made new; a click on a cell begins editing in place.
 * Served as text: it must not use anything from outside its own body.
 */
export function gridScript(): void {
  type Cells = Readonly<Record<string, string | null>> & {
    readonly actions: { readonly edit: { readonly href: string } };
  };
  const settings = document.getElementById('replay-grid');
  const wrap = document.querySelector<HTMLElement>('.admin__data-grid-outer-wrap[data-bind*="customer_listing"]');
  const mask = wrap?.querySelector<HTMLElement>(':scope > .admin__data-grid-loading-mask') ?? null;
  if (settings === null || wrap === null || mask === null) return;
  const { url, hidden, order } = JSON.parse(settings.textContent) as Record<'url', string> &
    Record<'hidden' | 'order', readonly string[]>;
  const FIELDS = [
    [
      'entity_id',
      'entity_id',
      'name',
      'email',
      'group_id',
      'billing_telephone',
      'billing_postcode',
      'billing_country_id',
    ],
    ['billing_region', 'created_at', 'website_id', 'confirmation', 'created_in', 'dob', 'taxvat', 'gender', 'actions'],
  ].flat();

  const content = document.createDocumentFragment();
  content.append(...[...wrap.childNodes].filter((node) => node !== mask));
  mask.style.display = '';
  const table = content.querySelector<HTMLElement>('table[data-role="grid"]')!;
  const body = table.querySelector('tbody')!;
  const saved = [...body.querySelectorAll<HTMLElement>('tr.data-row')];
  const model = saved[0]!.cloneNode(true) as HTMLElement;
  for (const row of saved) row.remove();

  // Which columns there are, and where, is part of the view that the admin user has saved.
  const headings = [...table.querySelectorAll('thead th')].map((head) =>
    (head.querySelector('.data-grid-cell-content')?.textContent ?? '').trim(),
  );
  const rank = (at: number) => (order.includes(headings[at]!) ? order.indexOf(headings[at]!) : order.length + at);
  const isHideable = (at: number) => at > 0 && hidden.includes(headings[at]!);
  const shown = headings.map((_, at) => at).filter((at) => !isHideable(at));
  shown.sort((one, other) => (one === 0 || other === 0 ? one - other : rank(one) - rank(other)));
  const arrange = (row: Element, selector: string) => {
    const cells = [...row.children].filter((cell) => cell.matches(selector));
    for (const cell of cells) cell.remove();
    row.append(...shown.map((at) => cells[at]!));
  };
  arrange(model, 'td');
  for (const head of content.querySelectorAll('table.data-grid > thead > tr')) arrange(head, 'th');
  const fields = shown.map((at) => FIELDS[at]!);

  const state = { field: 'entity_id', direction: 'asc', page: 1, size: 20, search: '', total: 0 };
  const rows: HTMLElement[] = [];

  const setText = (cell: Element, text: string) => {
    const holder = cell.querySelector('.data-grid-cell-content')!;
    const first = holder.firstChild;
    if (first instanceof Text && holder.childNodes.length === 1) first.data = text;
    else holder.textContent = text;
  };
  const fill = (row: HTMLElement, one: Cells, at: number) => {
    row.classList.toggle('_odd-row', at % 2 === 1);
    row.dataset['repeatIndex'] = String(at);
    const cells = [...row.children].filter((cell) => cell.matches('td'));
    cells.forEach((cell, place) => {
      const field = fields[place]!;
      const box = cell.querySelector<HTMLInputElement>('input[data-action="select-row"]');
      if (box !== null) {
        box.value = String(one['entity_id']);
        box.id = `idscheck${String(one['entity_id'])}`;
        cell.querySelector('label[for]')?.setAttribute('for', box.id);
      } else if (field === 'actions') {
        const link = cell.querySelector('a.action-menu-item')!;
        link.setAttribute('target', '_self');
        link.setAttribute('href', one.actions.edit.href);
        cell.className = 'data-grid-actions-cell';
      } else {
        setText(cell, one[field] ?? '');
      }
    });
  };

  const stopEditing = () => {
    for (const row of body.querySelectorAll('tr.data-grid-editable-row:not(.data-grid-bulk-edit-panel)')) row.remove();
    for (const row of rows) row.style.display = '';
  };
  const startEditing = (row: HTMLElement) => {
    stopEditing();
    const edited = row.cloneNode(true) as HTMLElement;
    edited.className = row.className.replace('data-row', 'data-grid-editable-row');
    const cells = [...edited.children].filter((cell) => cell.matches('td'));
    const input = document.createElement('input');
    input.className = 'admin__control-text';
    input.name = 'email';
    input.setAttribute('aria-label', 'Email');
    input.value = cells[fields.indexOf('email')]?.textContent.trim() ?? '';
    cells[fields.indexOf('email')]?.replaceChildren(input);
    cells[fields.indexOf('actions')]?.replaceChildren();
    const bar = document.createElement('tr');
    bar.className = 'data-grid-editable-row data-grid-editable-row-actions';
    bar.innerHTML = '<td><button class="action-tertiary" type="button">Cancel</button></td>';
    bar.querySelector('button')!.addEventListener('click', stopEditing);
    row.before(edited, bar);
    row.style.display = 'none';
  };
  const addRow = () => {
    const row = model.cloneNode(true) as HTMLElement;
    for (const cell of row.querySelectorAll('td:not(.data-grid-actions-cell, .data-grid-checkbox-cell)')) {
      cell.addEventListener('click', () => startEditing(row));
    }
    rows.push(row);
    body.append(row);
    return row;
  };
  const showRows = (items: readonly Cells[]) => {
    stopEditing();
    for (const row of rows.splice(items.length)) row.remove();
    items.forEach((one, at) => fill(rows[at] ?? addRow(), one, at));
    body.querySelector('.data-grid-tr-no-data')?.remove();
    if (items.length > 0) return;
    const none = document.createElement('tr');
    none.className = 'data-grid-tr-no-data';
    none.innerHTML = `<td colspan="${fields.length}">We couldn't find any records.</td>`;
    body.append(none);
  };

  const load = async () => {
    wrap.setAttribute('data-replay', 'loading');
    mask.style.display = '';
    const ask = new URLSearchParams({
      namespace: 'customer_listing',
      'sorting[field]': state.field,
      'sorting[direction]': state.direction,
      search: state.search,
      'paging[pageSize]': String(state.size),
      'paging[current]': String(state.page),
      isAjax: 'true',
    });
    const headers = { accept: 'application/json, text/javascript, */*', 'x-replay-page': 'grid' };
    const answer = await fetch(`${url}?${ask.toString()}`, { headers });
    const { items, totalRecords } = (await answer.json()) as { items: readonly Cells[]; totalRecords: number };
    state.total = totalRecords;
    showRows(items);
    wrap.append(content);
    for (const at of [0, 1]) {
      const isLast = state.page * state.size >= state.total;
      wrap.querySelectorAll<HTMLButtonElement>('.action-next')[at]?.toggleAttribute('disabled', isLast);
      wrap.querySelectorAll<HTMLButtonElement>('.action-previous')[at]?.toggleAttribute('disabled', state.page === 1);
    }
    mask.style.display = 'none';
    wrap.setAttribute('data-replay', 'ready');
  };

  const sort = (at: number) => {
    const field = FIELDS[shown[at]!]!;
    const isTurned = state.field === field && state.direction === 'asc';
    Object.assign(state, { field, direction: isTurned ? 'desc' : 'asc', page: 1 });
    void load();
  };
  for (const head of content.querySelectorAll('table.data-grid > thead > tr')) {
    [...head.children].forEach((cell, at) => {
      if (cell.matches('._sortable')) cell.addEventListener('click', () => sort(at));
    });
  }
  const turn = (step: number) => {
    state.page += step;
    void load();
  };
  for (const button of content.querySelectorAll('.action-next')) button.addEventListener('click', () => turn(1));
  for (const button of content.querySelectorAll('.action-previous')) button.addEventListener('click', () => turn(-1));
  const field = content.querySelector<HTMLInputElement>('#fulltext');
  field?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter') return;
    Object.assign(state, { search: field.value, page: 1 });
    void load();
  });
  const sticky = content.querySelector<HTMLElement>('.sticky-header');
  window.addEventListener('scroll', () => {
    if (sticky !== null) sticky.style.display = table.getBoundingClientRect().top < 0 ? 'block' : 'none';
  });
  void load();
}
