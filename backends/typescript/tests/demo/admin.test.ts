import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DELETED_CUSTOMER, KNOWN } from '../../demo/seed/known-customers.ts';
import { TestBrowser } from './support/test-browser.ts';
import { openTestShop, type TestShop } from './support/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ customers: 1200 });
});
afterAll(() => shop.close());

const parse = (text: string) => new JSDOM(text).window.document;
const idsIn = (text: string) =>
  [...text.matchAll(/data-connect-customer="(\d+)" data-connect-name/g)].map((match) => Number(match[1]));
const formToken = (text: string) => /name="form_token" value="([^"]+)"/.exec(text)?.[1] ?? '';

test('nothing of the admin is seen before signing in, and nothing tells where the protocol answers', async () => {
  const browser = new TestBrowser();
  const page = await browser.open(`${shop.adminUrl}customers/1`);
  expect(page.url).toBe(`${shop.adminUrl}sign-in?next=${encodeURIComponent('/admin/customers/1')}`);
  expect(page.text).not.toContain('connect-as-customer');
  const wrong = await browser.submit(`${shop.adminUrl}sign-in`, { email: 'super@demo.example', password: 'wrong' });
  expect(wrong.status).toBe(401);
  const next = 'https://evil.example/';
  const fields = { email: 'super@demo.example', password: 'demo1234', next };
  expect((await browser.submit(`${shop.adminUrl}sign-in`, fields)).url).toBe(shop.adminUrl);
  expect(browser.cookie('shop_admin')).toMatchObject({ path: '/admin/', httpOnly: true });
});

test('every page says where the protocol answers', async () => {
  const agent = await shop.signIn('viewer@demo.example');
  for (const path of ['', 'customers', 'customers/live', 'customers/1', 'orders', 'orders/1', 'settings']) {
    const meta = parse((await agent.open(shop.adminUrl + path)).text).querySelector('meta[name=connect-as-customer]');
    expect(meta?.getAttribute('content')).toBe(`${shop.adminUrl}connect/{path}`);
    expect(meta?.getAttribute('data-admin-base')).toBe(shop.adminUrl);
    expect(meta?.getAttribute('data-version')).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test('the list sorts, pages, filters and shows up to a thousand rows', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const ids = async (query: string) => idsIn((await agent.open(`${shop.adminUrl}customers?${query}`)).text);
  expect((await ids('limit=20')).slice(0, 4)).toEqual([1, 2, 3, 4]);
  expect((await ids('limit=20&page=2'))[0]).toBe(21);
  const all = await ids('limit=1000');
  expect(all).toHaveLength(1000);
  expect(await ids('limit=5000')).toHaveLength(50);
  expect((await ids('limit=20&sort=id&dir=desc'))[0]).toBeGreaterThan(1190);
  expect(await ids('q=muller+anna')).toContain(KNOWN.anna.id);
  expect(await ids('q=%25')).toEqual([]);
  expect(await ids('q=anna.mueller@')).toEqual([KNOWN.anna.id]);
  expect((await ids('group=VIP'))[0]).toBe(KNOWN.vip.id);
  expect(await ids('status=guest&limit=1000')).toContain(KNOWN.guest.id);
});

test('names of every kind are text, in the page and in the marks', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const page = parse((await agent.open(`${shop.adminUrl}customers?limit=50`)).text);
  const place = page.querySelector(`tbody [data-connect-customer="${KNOWN.markup.id}"]`);
  expect(place?.getAttribute('data-connect-name')).toBe('<b>Bold</b> <script>alert(1)</script>');
  expect(place?.querySelector('b, script')).toBeNull();
  const disabled = page.querySelector(`tbody [data-connect-customer="${KNOWN.disabled.id}"]`);
  expect(disabled?.getAttribute('data-connect-refused')).toBe('customer_inactive');
  expect(page.querySelectorAll('tbody td.opens').length).toBeGreaterThan(100);
});

test('the live grid gets its rows as data', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const frame = parse((await agent.open(`${shop.adminUrl}customers/live`)).text);
  expect(frame.querySelectorAll('[data-connect-live] tbody tr')).toHaveLength(0);
  const answer = await agent.send(`${shop.adminUrl}customers/live/rows?sort=name&dir=desc&limit=3&page=2`);
  const { total, rows } = JSON.parse(answer.text) as { total: number; rows: { id: string; name: string }[] };
  expect(total).toBe(1200);
  expect(rows).toHaveLength(3);
});

test('customer, order and cart are marked where a button belongs', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const customer = parse((await agent.open(`${shop.adminUrl}customers/${KNOWN.anna.id}`)).text);
  expect(customer.querySelector('.toolbar [data-connect-kind=customer]')?.getAttribute('data-connect-customer')).toBe(
    '1',
  );
  expect(customer.querySelectorAll('[data-connect-kind=cart][data-connect-cart]')).toHaveLength(1);
  const orders = await agent.open(`${shop.adminUrl}orders?q=dagmar.deleted`);
  const href = parse(orders.text).querySelector('tbody a[href^="/admin/orders/"]')?.getAttribute('href') ?? '';
  const order = parse((await agent.open(new URL(href, shop.adminUrl).href)).text);
  const place = order.querySelector('[data-connect-kind=order]');
  expect(place?.getAttribute('data-connect-customer')).toBe(String(DELETED_CUSTOMER));
  expect(place?.getAttribute('data-connect-refused')).toBe('customer_not_found');
  expect(order.body.textContent).toContain('This account has been deleted.');
});

test('a form needs the token of its session and the right to edit', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const edit = `${shop.adminUrl}customers/${KNOWN.hebrew.id}/edit`;
  const page = await agent.open(edit);
  const fields = { first_name: 'שירה', last_name: 'בן־עמי', company: '', language: 'de', groups: 'Wholesale' };
  expect((await agent.submit(edit, fields)).status).toBe(403);
  const saved = await agent.submit(edit, { ...fields, form_token: formToken(page.text) });
  expect(saved.text).toContain('The customer is saved.');
  expect(saved.text).toContain('Wholesale');
  expect(saved.text).toContain('Disabled');
  const viewer = await shop.signIn('viewer@demo.example');
  expect((await viewer.open(edit)).status).toBe(403);
  const token = formToken((await viewer.open(`${shop.adminUrl}customers`)).text);
  expect((await viewer.submit(edit, { ...fields, form_token: token })).status).toBe(403);
});

test('the switch of a row and the selection change customers', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const list = await agent.open(`${shop.adminUrl}customers`);
  const token = formToken(list.text);
  const answer = await agent.send(`${shop.adminUrl}customers/${KNOWN.greek.id}/active`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-form-token': token },
    body: '{"active":false}',
  });
  expect(answer.text).toBe('{"active":false}');
  const both = [KNOWN.japanese.id, KNOWN.oneName.id];
  const fields: [string, string][] = [
    ['form_token', token],
    ['action', 'disable'],
    ...both.map((id): [string, string] => ['ids', String(id)]),
  ];
  await agent.submit(`${shop.adminUrl}customers/bulk`, fields);
  const inactive = idsIn((await agent.open(`${shop.adminUrl}customers?status=inactive&limit=300`)).text);
  expect(inactive).toEqual(expect.arrayContaining([KNOWN.greek.id, ...both]));
});

test('an admin session that idles is over', async () => {
  const agent = await shop.signIn('agent@demo.example');
  await shop.control.run({ do: 'advance', seconds: 7100 });
  expect((await agent.open(`${shop.adminUrl}customers`)).url).not.toContain('sign-in');
  await shop.control.run({ do: 'advance', seconds: 7201 });
  expect((await agent.open(`${shop.adminUrl}customers`)).url).toContain('sign-in');
  expect((await agent.send(`${shop.adminUrl}connect/discovery`)).status).toBe(401);
});

test('an agent who has left the team is out', async () => {
  const agent = await shop.signIn('lead@demo.example');
  await shop.control.run({ do: 'agent', id: 2, active: false });
  expect((await agent.open(shop.adminUrl)).url).toContain('sign-in');
  await expect(shop.signIn('lead@demo.example')).rejects.toThrow('401');
});
