import { afterAll, beforeAll, expect, test } from 'vitest';
import { KNOWN } from '../../demo/seed/known-customers.ts';
import { TestBrowser } from './support/test-browser.ts';
import { openTestShop, type TestShop } from './support/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const ADDRESS = {
  name: 'Ada Lovelace',
  street: '12 St James’s Square',
  postcode: 'SW1Y',
  city: 'London',
  country: 'UK',
};

test('a visitor collects, logs in and finds both carts together', async () => {
  const browser = new TestBrowser();
  await browser.submit(`${shop.main}cart/add`, { product: 'candle-pine', pieces: '2' });
  const page = await browser.submit(`${shop.main}login`, { email: 'JOHN.OBRIEN@example.com', password: 'demo1234' });
  expect(page.url).toBe(`${shop.main}account`);
  const cart = await browser.open(`${shop.main}cart`);
  expect(cart.text).toContain('Pine candle');
  expect(cart.text).toContain('Noon wall clock');
  expect(browser.cookie('shop_session')?.httpOnly).toBe(true);
});

test('a guest orders without an account and is a guest afterwards', async () => {
  const browser = new TestBrowser();
  await browser.submit(`${shop.main}cart/add`, { product: 'candle-pine', pieces: '1' });
  const guest = { first_name: 'Ada', last_name: 'Lovelace', email: 'Ada@Example.com' };
  await browser.submit(`${shop.main}checkout/address`, { ...guest, ...ADDRESS });
  await browser.submit(`${shop.main}checkout/payment`, { payment: 'card' });
  const done = await browser.submit(`${shop.main}checkout/place`, {});
  expect(done.text).toContain('ada@example.com');
  expect(done.text).toContain('Ordering as Ada Lovelace');
  expect((await browser.open(`${shop.main}account`)).url).toContain('/login');
  const stranger = new TestBrowser();
  expect((await stranger.open(done.url)).status).toBe(404);
  expect((await browser.submit(`${shop.main}checkout/place`, {})).url).toBe(`${shop.main}cart`);
});

test('an address that is not whole stays on its step', async () => {
  const browser = await shop.logIn(KNOWN.both);
  const page = await browser.submit(`${shop.main}checkout/address`, { address: 'other', ...ADDRESS, city: ' ' });
  expect(page.status).toBe(422);
  expect(page.text).toContain('Please fill in every field');
});

test('nobody chooses the address or sees the order of somebody else', async () => {
  const john = await shop.logIn(KNOWN.both);
  const anna = await shop.logIn(KNOWN.anna);
  const address = /name="id" value="(\d+)"/.exec((await anna.open(`${shop.main}account/addresses`)).text)?.[1] ?? '';
  const order = /account\/orders\/([A-Z]{8})/.exec((await anna.open(`${shop.main}account/orders`)).text)?.[1] ?? '';
  expect((await anna.open(`${shop.main}account/orders/${order}`)).status).toBe(200);
  expect((await john.open(`${shop.main}account/orders/${order}`)).status).toBe(404);
  expect((await john.submit(`${shop.main}checkout/address`, { address })).status).toBe(422);
  await john.submit(`${shop.main}account/addresses/remove`, { id: address });
  expect((await anna.open(`${shop.main}account/addresses`)).text).toContain(`value="${address}"`);
});

test('a new password ends the other browsers of the customer', async () => {
  const here = await shop.logIn(KNOWN.polish);
  const elsewhere = await shop.logIn(KNOWN.polish);
  const wrong = await here.submit(`${shop.main}account/password`, { current: 'wrong', password: 'long enough' });
  expect(wrong.status).toBe(422);
  await here.submit(`${shop.main}account/password`, { current: 'demo1234', password: 'long enough' });
  expect((await here.open(`${shop.main}account`)).url).toBe(`${shop.main}account`);
  expect((await elsewhere.open(`${shop.main}account`)).url).toContain('/login');
  await expect(shop.logIn(KNOWN.polish)).rejects.toThrow('401');
});

test('a disabled customer is out at once and cannot come back', async () => {
  const browser = await shop.logIn(KNOWN.cyrillic);
  await shop.control.run({ do: 'customer', id: KNOWN.cyrillic.id, active: false });
  expect((await browser.open(`${shop.main}account`)).url).toContain('/login');
  await expect(shop.logIn(KNOWN.cyrillic)).rejects.toThrow('401');
});

test('customers log in where they belong', async () => {
  await expect(shop.logIn(KNOWN.outletOnly)).rejects.toThrow('401');
  const browser = await shop.logIn(KNOWN.outletOnly, shop.outlet);
  expect((await browser.open(`${shop.outlet}account`)).text).toContain('Oskar Öberg');
});

test('wholesale customers and the outlet have prices of their own', async () => {
  const anonymous = await new TestBrowser().open(`${shop.main}product/mug-nora`);
  const outlet = await new TestBrowser().open(`${shop.outlet}product/mug-nora`);
  const wholesale = await (await shop.logIn(KNOWN.zoe)).open(`${shop.main}product/mug-nora`);
  expect(anonymous.text).toContain('€18.00');
  expect(outlet.text).toContain('€12.60');
  expect(wholesale.text).toContain('14,40');
});

test('forms from foreign pages are refused', async () => {
  const browser = await shop.logIn(KNOWN.both);
  const headers = { origin: 'http://evil.localhost', 'content-type': 'application/x-www-form-urlencoded' };
  const body = 'product=mug-nora&pieces=1';
  const page = await browser.send(`${shop.main}cart/add`, { method: 'POST', headers, body });
  expect(page.status).toBe(403);
});

test('a host that is not the shop gets 421, and no page is kept by caches', async () => {
  const browser = new TestBrowser();
  expect((await browser.send(shop.main.replace('shop.', 'evil.'))).status).toBe(421);
  expect((await browser.open(shop.main)).headers['cache-control']).toBe('no-store');
  expect((await browser.open(`${shop.main}nothing/here`)).status).toBe(404);
});

test('the language is chosen for this browser and never leads elsewhere', async () => {
  const browser = new TestBrowser('de-AT,de;q=0.9');
  expect((await browser.open(shop.main)).text).toContain('Dinge, die bleiben.');
  const page = await browser.submit(`${shop.main}language`, { language: 'fr', back: '//evil.localhost/' });
  expect(page.url).toBe(shop.main);
  expect(page.text).toContain('Des choses qui restent.');
});
