import { describe, expect, it } from 'vitest';
import { ANNA, BOB, customer, missing, rows } from './answers.ts';
import { CUSTOMER, FakeShopware, json, shop } from './fake-shopware.ts';

const ORDER = 'search/order';

const find = (shopware: FakeShopware, q: string, cursor: string | null = null) =>
  shopware.adapter.findCustomers(shop, '-', q, cursor, shopware.io);

const bob = customer({ id: BOB, firstName: 'Bob', lastName: 'Bound', email: 'bob.bound@example.com' });

describe('a search', () => {
  it('is Shopware’s own, and asks for nothing that is not shown', async () => {
    const shopware = new FakeShopware().on(CUSTOMER, json(rows(customer(), bob)));
    expect(await find(shopware, ' anna ')).toMatchObject({
      ok: true,
      value: {
        customers: [
          { id: ANNA, name: 'Anna Active', email: 'anna.active@example.com', connectable: true, refusal: null },
          { id: BOB, name: 'Bob Bound' },
        ],
        next: null,
      },
    });
    expect(shopware.asked).toHaveLength(1);
    expect(shopware.asked[0]?.body).toMatchObject({ page: 1, limit: 20, term: 'anna', 'total-count-mode': 1 });
    expect(shopware.asked[0]?.body).toHaveProperty('includes.customer');
  });

  it.each([
    [{ guest: true }, { status: 'active', guest: true, connectable: false, refusal: 'customer_guest' }],
    [{ active: false }, { status: 'inactive', guest: false, connectable: false, refusal: 'customer_inactive' }],
  ])('marks %j', async (change, expected) => {
    const shopware = new FakeShopware().on(CUSTOMER, json(rows(customer(change))));
    expect(await find(shopware, 'anna')).toMatchObject({ value: { customers: [expected] } });
  });

  it.each([ANNA, ANNA.toUpperCase()])('for the id %s asks by id', async (id) => {
    const shopware = new FakeShopware().on(CUSTOMER, json(rows(customer())));
    expect(await find(shopware, id)).toMatchObject({ value: { customers: [{ id: ANNA }] } });
    expect(shopware.asked).toHaveLength(1);
    expect(shopware.asked[0]?.body).toMatchObject({ ids: [ANNA] });
    expect(shopware.asked[0]?.body).not.toHaveProperty('term');
  });

  it.each([
    [20, null, null, 1],
    [21, null, '2', 1],
    [41, '2', '3', 2],
    [40, '2', null, 2],
    [21, 'x', '2', 1],
    [21, '-1', '2', 1],
  ])('that finds %i goes from %s on to %s', async (total, cursor, next, page) => {
    const shopware = new FakeShopware().on(CUSTOMER, json({ total, data: [customer()] }));
    expect(await find(shopware, 'anna', cursor)).toMatchObject({ value: { next } });
    expect(shopware.asked[0]?.body).toMatchObject({ page });
  });

  it('that is refused says by what', async () => {
    const shopware = new FakeShopware().on(CUSTOMER, json(missing('customer:read'), 403));
    expect(await find(shopware, 'anna')).toEqual({
      ok: false,
      error: { code: 'right_missing', detail: 'Customers › View (customer:read)' },
    });
  });
});

describe('the number of an order', () => {
  const ordered = json(rows({ orderCustomer: { customer: bob } }));

  it.each(['10000', '#10000', 'A-10000'])('%s finds who placed it, before anybody else', async (q) => {
    const shopware = new FakeShopware().on(CUSTOMER, json(rows(customer(), bob))).on(ORDER, ordered);
    expect(await find(shopware, q)).toMatchObject({ value: { customers: [{ id: BOB }, { id: ANNA }] } });
    const number = q.replace('#', '');
    expect(shopware.to(ORDER)[0]?.body).toMatchObject({
      filter: [{ type: 'equals', field: 'orderNumber', value: number }],
    });
  });

  it.each([
    ['orders may not be read', json(missing('order:read'), 403)],
    ['there is no such order', json(rows())],
    ['its customer is deleted', json(rows({ orderCustomer: { customer: null } }))],
    ['it has no customer', json(rows({ orderCustomer: null }))],
  ])('finds what else there is where %s', async (_what, answer) => {
    const shopware = new FakeShopware().on(CUSTOMER, json(rows(customer()))).on(ORDER, answer);
    expect(await find(shopware, '10001')).toMatchObject({ ok: true, value: { customers: [{ id: ANNA }] } });
  });

  it.each([
    ['anna', null],
    ['anna1@example.com', null],
    ['1 Mill Lane', null],
    ['10001', '2'],
  ])('is not looked for with %j on page %s', async (q, cursor) => {
    const shopware = new FakeShopware().on(CUSTOMER, json(rows(customer()))).on(ORDER, ordered);
    await find(shopware, q, cursor);
    expect(shopware.to(ORDER)).toEqual([]);
  });
});
