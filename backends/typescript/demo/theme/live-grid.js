/**
 * A grid that loads no page. As with the bindings of real admins, its row elements are made once and filled again on
 * every sort, search and turn of the page: texts and attributes change in place, surplus rows are emptied and hidden.
 */
const { document, fetch, URLSearchParams } = globalThis;

const grid = document.getElementById('live-grid');
const table = grid.querySelector('table');
const body = table.tBodies[0];
const form = grid.querySelector('form');
const columns = [...table.querySelectorAll('th[data-column]')].map((head) => head.dataset.column);
const query = { q: '', sort: 'id', dir: 'asc', page: 1, limit: Number(form.elements.limit.value) };
let latest = 0;
let pages = 1;

const makeRow = () => {
  const row = document.createElement('tr');
  for (const column of columns) {
    const cell = row.insertCell();
    cell.className = column;
    // The text has an element of its own, so that filling it leaves alone what others put into the cell.
    cell.append(document.createElement('bdi'));
  }
  const link = document.createElement('a');
  link.textContent = 'View';
  row.insertCell().append(link);
  body.append(row);
  return row;
};

const setOrRemove = (element, name, value) => {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

const fillRow = (row, data) => {
  row.hidden = data === null;
  for (const [index, column] of columns.entries())
    row.cells[index].firstElementChild.textContent = data?.cells[column] ?? '';
  const place = row.cells[columns.indexOf('name')];
  setOrRemove(place, 'data-connect-customer', data?.id ?? null);
  setOrRemove(place, 'data-connect-name', data?.name ?? null);
  setOrRemove(place, 'data-connect-kind', data === null ? null : 'list-row');
  setOrRemove(place, 'data-connect-refused', data?.refused ?? null);
  const link = row.lastElementChild.firstElementChild;
  setOrRemove(link, 'href', data?.href ?? null);
  setOrRemove(link, 'aria-label', data === null ? null : `View ${data.name}`);
};

const showOrder = () => {
  for (const button of table.querySelectorAll('[data-sort]')) {
    const head = button.closest('th');
    if (button.dataset.sort !== query.sort) head.removeAttribute('aria-sort');
    else head.setAttribute('aria-sort', query.dir === 'asc' ? 'ascending' : 'descending');
  }
};

const show = ({ total, rows }) => {
  while (body.rows.length < rows.length) makeRow();
  for (const [index, row] of [...body.rows].entries()) fillRow(row, rows[index] ?? null);
  pages = Math.max(1, Math.ceil(total / query.limit));
  grid.querySelector('.live-total').textContent = `${total} customers`;
  grid.querySelector('.live-page').textContent = `Page ${query.page} of ${pages}`;
  grid.querySelector('[data-turn="-1"]').disabled = query.page <= 1;
  grid.querySelector('[data-turn="1"]').disabled = query.page >= pages;
  showOrder();
};

/** Null where the shop does not answer or the agent has been signed out. */
const ask = async () => {
  try {
    const response = await fetch(`/admin/customers/live/rows?${new URLSearchParams(query)}`);
    return response.ok && !response.redirected ? await response.json() : null;
  } catch {
    return null;
  }
};

const load = async (change) => {
  Object.assign(query, change);
  const mine = (latest += 1);
  table.setAttribute('aria-busy', 'true');
  grid.dataset.state = 'loading';
  const answer = await ask();
  if (mine !== latest) return;
  if (answer === null) {
    grid.dataset.state = 'failed';
    grid.querySelector('.live-total').textContent = 'The rows could not be loaded. Reload the page.';
    return;
  }
  show(answer);
  table.setAttribute('aria-busy', 'false');
  grid.dataset.state = 'ready';
};

const sortBy = (sort) => {
  const dir = query.sort === sort && query.dir === 'asc' ? 'desc' : 'asc';
  void load({ sort, dir, page: 1 });
};

for (const button of table.querySelectorAll('[data-sort]')) {
  button.addEventListener('pointerdown', (event) => {
    if (event.button === 0) sortBy(button.dataset.sort);
  });
  // A click without a pointer comes from the keyboard or from assistive technology.
  button.addEventListener('click', (event) => {
    if (event.detail === 0) sortBy(button.dataset.sort);
  });
}

for (const button of grid.querySelectorAll('[data-turn]'))
  button.addEventListener('click', () => {
    const page = Math.min(pages, Math.max(1, query.page + Number(button.dataset.turn)));
    void load({ page });
  });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void load({ q: form.elements.q.value.trim(), limit: Number(form.elements.limit.value), page: 1 });
});
form.elements.limit.addEventListener('change', () => {
  void load({ limit: Number(form.elements.limit.value), page: 1 });
});

void load({});
