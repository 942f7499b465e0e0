// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAdmin } from './admin-shop.ts';

const ANNA = 'a1'.repeat(16);
const GRETA = 'b2'.repeat(16);

let admin: ReturnType<typeof openAdmin>;
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  admin.end();
  vi.useRealTimers();
});

const connect = (customer: string) => ({ customer, choice: { kind: 'instant' } });

describe('a list that makes its rows anew', () => {
  const NAMES = ['Connect as Anna Adler', 'Connect as Greta Gruber', 'Connect as Kim, Jr, Joe'];

  /** What sorting, a search and another page come to. */
  const renew = (keep: (row: Element) => boolean): void => {
    const body = admin.get('tbody');
    const rows = Array.from(body.children, (row) => row.cloneNode(true) as Element);
    body.replaceChildren(...rows.reverse().filter(keep));
  };

  beforeEach(() => {
    admin = openAdmin('customers-list.html', 'customer/index');
  });

  it('has one button a row, and hollow copies of none', async () => {
    expect(admin.labels()).toEqual(NAMES);
    renew(() => true);
    await admin.frame();
    expect(admin.labels()).toEqual([...NAMES].reverse());
    renew((row) => row.textContent.includes('Anna'));
    await admin.frame();
    expect(admin.labels()).toEqual([NAMES[0]]);
  });

  it('connects the customer of the row that is there', async () => {
    renew((row) => row.textContent.includes('Anna'));
    await admin.frame();
    admin.down(0);
    admin.release(0);
    expect(admin.connected()).toEqual([connect(ANNA)]);
  });

  it('connects nobody when its rows change while the pointer is down, and says why', async () => {
    admin.down(0);
    renew(() => true);
    await admin.frame();
    admin.up(0);
    expect(admin.connected()).toEqual([]);
    expect(admin.notice(0)).toContain('another customer');
  });

  it('connects no guest, and says why', () => {
    admin.down(1);
    admin.release(1);
    expect(admin.connected()).toEqual([]);
    expect(admin.notice(1)).toMatch(/guest/i);
  });

  it('opens neither row nor inline edit by a press on a button', () => {
    const seen = vi.fn();
    for (const type of ['mousedown', 'click', 'dblclick']) admin.get('.sw-customer-list').addEventListener(type, seen);
    admin.down(0);
    admin.release(0);
    expect(seen).not.toHaveBeenCalled();
    expect(admin.connected()).toHaveLength(1);
  });

  it('takes the button from a row that is being edited, and gives it back', async () => {
    const row = admin.get('.sw-data-grid__row--0');
    const link = admin.get('.sw-data-grid__row--0 a');
    const field = document.createElement('input');
    row.classList.add('is--inline-edit');
    link.replaceWith(field);
    await admin.frame();
    expect(admin.labels()).toEqual(NAMES.slice(1));
    row.classList.remove('is--inline-edit');
    field.replaceWith(link);
    await admin.frame();
    expect(admin.labels()).toEqual(NAMES);
  });

  it('keeps the buttons of many rows as they are while the page changes elsewhere', async () => {
    const body = admin.get('tbody');
    const row = body.children[0]!;
    for (let at = 0; at < 200; at += 1) body.append(row.cloneNode(true));
    await admin.frame();
    const before = admin.hosts();
    expect(before).toHaveLength(203);
    admin.get('.sw-version__info').append('!');
    await admin.frame();
    expect(admin.hosts()).toEqual(before);
  });
});

describe('a bar that outlives its customer', () => {
  beforeEach(() => {
    admin = openAdmin('customer-detail.html', `customer/detail/${ANNA}/base`);
  });

  const show = (name: string): void => {
    admin.get('h2').textContent = name;
  };

  it('keeps its button from tab to tab and while they are edited', async () => {
    const before = admin.hosts();
    expect(admin.labels()).toEqual(['Connect as Frau Anna Adler']);
    admin.go(`customer/detail/${ANNA}/addresses?edit=true`);
    admin.get('.smart-bar__actions > span').innerHTML = '<button>Abbrechen</button><button>Speichern</button>';
    await admin.frame();
    expect(admin.hosts()).toEqual(before);
    expect(admin.labels()).toEqual(['Connect as Frau Anna Adler']);
  });

  it('connects whom it shows after the agent went on', async () => {
    admin.go(`customer/detail/${GRETA}/base`);
    show('Frau Greta Gruber');
    await admin.frame();
    expect(admin.labels()).toEqual(['Connect as Frau Greta Gruber']);
    admin.down(0);
    admin.release(0);
    expect(admin.connected()).toEqual([connect(GRETA)]);
  });

  it('connects nobody when the address moves between pointer down and click', () => {
    admin.down(0);
    admin.go(`customer/detail/${GRETA}/base`);
    admin.release(0);
    expect(admin.connected()).toEqual([]);
    expect(admin.notice(0)).toContain('another customer');
  });

  it('connects nobody when it moved before, and the button still has the name of the one before', () => {
    admin.go(`customer/detail/${GRETA}/base`);
    admin.down(0);
    admin.release(0);
    expect(admin.connected()).toEqual([]);
    expect(admin.notice(0)).toContain('another customer');
  });

  it('loses its button when the agent leaves for a new customer', async () => {
    admin.go('customer/create');
    show('Neuer Kunde');
    await admin.frame();
    expect(admin.hosts()).toEqual([]);
  });
});
