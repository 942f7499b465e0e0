// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCustomer, openGridShop } from './grid-shop.ts';

const ids = (...all: readonly number[]) => all.map(makeCustomer);
const labels = (...all: readonly number[]) => all.map((id) => `Connect as Name ${id}`);

let shop: ReturnType<typeof openGridShop>;
beforeEach(() => {
  vi.useFakeTimers();
  shop = openGridShop(ids(1, 2, 3));
});
afterEach(() => {
  shop.end();
  vi.useRealTimers();
});

describe('a customers grid that reuses its rows', () => {
  it('keeps one button a row, with the name of whom it shows now', async () => {
    const before = shop.hosts();
    expect(shop.labels()).toEqual(labels(1, 2, 3));
    shop.show(ids(12, 11, 10));
    await shop.frame();
    expect(shop.labels()).toEqual(labels(12, 11, 10));
    expect(shop.hosts()).toEqual(before);
  });

  it('connects the customer who is shown after sorting', async () => {
    shop.show(ids(12, 11, 10));
    await shop.frame();
    shop.down(0);
    shop.release(0);
    expect(shop.connected()).toEqual([{ customer: '12', choice: { kind: 'instant' } }]);
  });

  it('connects nobody when it is sorted between pointer down and click', async () => {
    shop.down(0);
    shop.show(ids(12, 11, 10));
    shop.release(0);
    await shop.frame();
    expect(shop.connected()).toEqual([]);
    expect(shop.notice(0)).toContain('another customer');
    expect(shop.labels()).toEqual(labels(12, 11, 10));
  });

  it('connects nobody either when the new names were drawn before the release', async () => {
    shop.down(0);
    shop.show(ids(12, 11, 10));
    await shop.frame();
    shop.release(0);
    expect(shop.connected()).toEqual([]);
    expect(shop.notice(0)).toContain('another customer');
  });

  it('connects nobody in a row that is half written', () => {
    const link = shop.rows()[0]?.querySelector('a.action-menu-item');
    link?.setAttribute('href', `${location.origin}/backroom/customer/index/edit/id/12/`);
    shop.down(0);
    shop.release(0);
    expect(shop.connected()).toEqual([]);
  });

  it('loses the buttons of surplus rows on a short page, and has new ones on the next long one', async () => {
    shop.show(ids(21));
    await shop.frame();
    expect(shop.labels()).toEqual(labels(21));
    shop.show(ids(1, 2, 3, 4));
    await shop.frame();
    expect(shop.labels()).toEqual(labels(1, 2, 3, 4));
    shop.down(3);
    shop.release(3);
    expect(shop.connected()).toEqual([{ customer: '4', choice: { kind: 'instant' } }]);
  });

  it('has its buttons back after a search that found nobody', async () => {
    const [first] = shop.rows();
    const body = first?.parentElement;
    const kept = shop.rows();
    for (const row of kept) row.remove();
    await shop.frame();
    expect(shop.hosts()).toEqual([]);
    for (const row of kept) body?.append(row);
    await shop.frame();
    expect(shop.labels()).toEqual(labels(1, 2, 3));
  });

  it('starts no editing: the row sees nothing of a press on the button', () => {
    const seen = vi.fn();
    for (const row of shop.rows()) row.addEventListener('click', seen);
    shop.down(1);
    shop.release(1);
    expect(seen).not.toHaveBeenCalled();
    expect(shop.connected()).toHaveLength(1);
  });

  it('takes the button from a row that is being edited, and gives it back', async () => {
    const [, row] = shop.rows();
    const edited = document.createElement('tr');
    edited.className = 'data-grid-editable-row';
    row?.before(edited);
    row?.style.setProperty('display', 'none');
    await shop.frame();
    expect(shop.labels()).toEqual(labels(1, 3));
    edited.remove();
    row?.style.removeProperty('display');
    await shop.frame();
    expect(shop.labels()).toEqual(labels(1, 2, 3));
  });
});
