import { describe, expect, it } from 'vitest';
import { magentoPage } from '../../../../lib/platforms/magento/page.ts';
import type { PageProbe } from '../../../../lib/platforms/platform.ts';
import { readPage } from '../read-page.ts';

const open = () => readPage('magento/2.4.7/customers-grid.html', 'https://shop.example/backroom/customer/index/index/');

const seen = (page: PageProbe) =>
  magentoPage.findAnchors(page).map((anchor) => {
    const read = anchor.read();
    return read === null ? 'nobody' : `${read.id} ${read.name ?? '-'}`;
  });

const rows = ({ document }: PageProbe) =>
  Array.from(document.querySelectorAll<HTMLTableRowElement>('[data-role="grid"] tr.data-row'));

/** Hides a column as the page does: the cells of every row go, those of the sticky header as well. */
const hideColumn = ({ document }: PageProbe, index: number): void => {
  for (const row of document.querySelectorAll<HTMLTableRowElement>('table.data-grid tr')) row.cells[index]?.remove();
};

const ALL = ["41 Zoë D'Angelo & Søn", '40 Otto Denied', '39 nameless@example.com'];
const EMAILS = ['41 zoe@example.com', '40 otto@example.com', '39 nameless@example.com'];

describe('customers grid', () => {
  it('has a button beside the checkbox of each row, none in the sticky header and the row for all', () => {
    const page = open();
    expect(seen(page)).toEqual(ALL);
    for (const { element, placement, kind } of magentoPage.findAnchors(page)) {
      expect([placement, kind]).toEqual(['append', 'list-row']);
      expect(element.previousElementSibling?.className).toBe('data-grid-checkbox-cell');
      expect(element.closest('[data-role="grid"]')).not.toBeNull();
    }
  });

  it.each([
    ['ID', 1],
    ['E-Mail', 3],
    ['Action', 6],
  ])('stays right with the column %s hidden', (_column, index) => {
    const page = open();
    hideColumn(page, index);
    expect(seen(page).slice(0, 2)).toEqual(ALL.slice(0, 2));
  });

  it('names customers by their e-mail where the name is hidden', () => {
    const page = open();
    hideColumn(page, 2);
    expect(seen(page)).toEqual(EMAILS);
  });

  it('names nobody wrongly where neither is shown', () => {
    const page = open();
    hideColumn(page, 3);
    hideColumn(page, 2);
    expect(seen(page)).toEqual(['41 -', '40 -', '39 -']);
  });

  it('follows columns that are moved after the buttons came', () => {
    const page = open();
    const anchors = magentoPage.findAnchors(page);
    for (const row of page.document.querySelectorAll<HTMLTableRowElement>('table.data-grid tr')) {
      const [name, group] = [row.cells[2], row.cells[4]];
      if (name !== undefined && group !== undefined) group.after(name);
    }
    expect(anchors.map((anchor) => anchor.read()?.name)).toEqual([
      "Zoë D'Angelo & Søn",
      'Otto Denied',
      'nameless@example.com',
    ]);
  });

  it('takes no other column of the same title for the name', () => {
    const page = open();
    for (const header of page.document.querySelectorAll('th:nth-child(5) span')) header.textContent = 'Name';
    expect(seen(page)).toEqual(EMAILS);
  });

  it('asks the page anew how the column is called where its filter comes late', () => {
    const page = open();
    const filters = page.document.querySelector('[data-part="filter-form"]');
    filters?.remove();
    expect(seen(page)).toEqual(EMAILS);
    if (filters !== null) page.document.querySelector('.admin__data-grid-outer-wrap')?.prepend(filters);
    expect(seen(page)).toEqual(ALL);
  });

  it('puts buttons into the action cell where the checkboxes are gone, in a menu of actions as well', () => {
    const page = open();
    hideColumn(page, 0);
    const cell = rows(page)[0]?.querySelector('.data-grid-actions-cell');
    if (cell !== null && cell !== undefined) {
      cell.innerHTML = `<div class="action-select-wrap"><ul class="action-menu"><li>${cell.innerHTML}</li>
        <li><a class="action-menu-item" href="https://shop.example/backroom/crm/index/view/id/7/">CRM</a></li></ul></div>`;
    }
    expect(seen(page)).toEqual(ALL);
    expect(magentoPage.findAnchors(page)[0]?.element).toBe(cell);
  });

  it('gives a row that is being edited no button, nor the row that stands in for it', () => {
    const page = open();
    const anchors = magentoPage.findAnchors(page);
    const [, row] = rows(page);
    const stand = row?.cloneNode(true);
    if (row === undefined || !(stand instanceof row.constructor)) throw new Error('the fixture has lost its rows');
    const edited = stand as HTMLTableRowElement;
    edited.className = 'data-grid-editable-row _odd-row';
    edited.querySelector('.data-grid-actions-cell')?.replaceChildren();
    row.before(edited);
    row.style.display = 'none';
    expect(seen(page)).toEqual([ALL[0], ALL[2]]);
    expect(anchors.map((anchor) => anchor.read()?.id)).toEqual(['41', undefined, '39']);
    edited.remove();
    row.style.removeProperty('display');
    expect(seen(page)).toEqual(ALL);
  });

  it.each([
    ['the link', 'a.action-menu-item', 'href', 'https://shop.example/backroom/customer/index/edit/id/99/'],
    ['the link’s shop', 'a.action-menu-item', 'href', 'https://evil.example/backroom/customer/index/edit/id/41/'],
    ['the link’s id', 'a.action-menu-item', 'href', 'https://shop.example/backroom/customer/index/edit/'],
    ['the checkbox', '[data-action="select-row"]', 'value', '99'],
    ['the checkbox’s id', '[data-action="select-row"]', 'id', 'idscheck99'],
    ['a checkbox without a customer', '[data-action="select-row"]', 'value', 'on'],
  ])('connects nobody in a row where %s says otherwise', (_what, selector, attribute, value) => {
    const page = open();
    const [anchor] = magentoPage.findAnchors(page);
    rows(page)[0]?.querySelector(selector)?.setAttribute(attribute, value);
    expect(anchor?.read()).toBeNull();
    expect(seen(page)).toEqual(ALL.slice(1));
  });

  it('connects nobody in a row that is gone', () => {
    const page = open();
    const anchors = magentoPage.findAnchors(page);
    rows(page)[2]?.remove();
    expect(anchors.map((anchor) => anchor.read()?.id)).toEqual(['41', '40', undefined]);
  });

  it('has no button where there are no records, or no rows yet', () => {
    const page = open();
    for (const row of rows(page)) row.remove();
    expect(seen(page)).toEqual([]);
    const body = page.document.querySelector('[data-role="grid"] tbody');
    if (body !== null) body.innerHTML = '<tr class="data-grid-tr-no-data"><td colspan="7">Keine Einträge</td></tr>';
    expect(seen(page)).toEqual([]);
  });

  it('is observed from before its table is there, and no other page is', () => {
    const page = open();
    const frame = page.document.querySelector('.admin__data-grid-outer-wrap');
    expect(magentoPage.liveRoot(page)).toBe(frame);
    for (const part of page.document.querySelectorAll('[data-part], [data-role$="wrapper"], [data-role^="sticky"]')) {
      part.remove();
    }
    expect(magentoPage.liveRoot(page)).toBe(frame);
    page.document.querySelector('[data-role="spinner"]')?.remove();
    expect(magentoPage.liveRoot(page)?.id).toBe('container');
    page.document.body.className = 'sales-order-index page-layout-admin-1column';
    expect(magentoPage.liveRoot(page)).toBeNull();
  });

  it.each(['sales-order-index', 'customer-online-index', 'loginascustomer_log-log-index'])(
    'is not looked for on %s, whose rows do not say whose they are',
    (name) => {
      const page = open();
      page.document.body.className = `${name} page-layout-admin-1column`;
      expect(seen(page)).toEqual([]);
    },
  );
});
