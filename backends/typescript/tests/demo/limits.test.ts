import { afterAll, beforeAll, expect, test } from 'vitest';
import { KNOWN } from '../../demo/seed/known-customers.ts';
import { demoSettings } from '../../demo/connect/demo-settings.ts';
import type { AgentBrowser } from './support/agent-browser.ts';
import { openTestShop, type TestShop } from './support/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

/** From the cart to the button that orders. */
const checkOut = async (browser: AgentBrowser) => {
  await browser.submit(`${shop.main}cart/add`, { product: 'bowl-sol', pieces: '2' });
  const address = await browser.open(`${shop.main}checkout`);
  const id = /name="address" value="(\d+)"/.exec(address.text)?.[1] ?? '';
  await browser.submit(`${shop.main}checkout/address`, { address: id });
  const confirm = await browser.submit(`${shop.main}checkout/payment`, { payment: 'invoice' });
  expect(confirm.url).toBe(`${shop.main}checkout/confirm`);
  return browser.submit(`${shop.main}checkout/place`, {});
};

const ordersOf = async (customer: number): Promise<number> => {
  const agent = await shop.signIn('super@demo.example');
  const page = await agent.open(`${shop.adminUrl}customers/${customer}`);
  return page.text.match(/href="\/admin\/orders\/\d+"/g)?.length ?? 0;
};

const setBlockCheckout = async (blockCheckout: boolean) => {
  const lead = await shop.signIn('super@demo.example');
  const sessions = { ...demoSettings.sessions, blockCheckout };
  expect((await lead.call('settings', { ...demoSettings, sessions })).status).toBe(200);
};

test('no order is placed while the checkout is blocked', async () => {
  const before = await ordersOf(KNOWN.john.id);
  const agent = await shop.signIn('agent@demo.example');
  await agent.connect({ customer: String(KNOWN.john.id) });
  const refused = await checkOut(agent);
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('data-code="checkout_blocked"');
  expect(await ordersOf(KNOWN.john.id)).toBe(before);
});

test('where it is allowed, the order says that an agent placed it', async () => {
  await setBlockCheckout(false);
  const agent = await shop.signIn('agent@demo.example');
  await agent.connect({ customer: String(KNOWN.zoe.id) });
  const done = await checkOut(agent);
  expect(done.url).toContain('/checkout/done/');
  const reference = done.url.split('/').at(-1) ?? '';
  expect((await agent.open(`${shop.main}account/orders/${reference}`)).text).toContain('notre service client');
  const listed = await agent.open(`${shop.adminUrl}orders?q=${reference}`);
  const order = /href="(\/admin\/orders\/\d+)"/.exec(listed.text)?.[1] ?? '';
  expect((await agent.open(new URL(order, shop.adminUrl).href)).text).toContain('Alex Agent, as the customer');
  await setBlockCheckout(true);
});

test('a read-only session changes nothing', async () => {
  const agent = await shop.signIn('agent@demo.example');
  await agent.connect({ customer: String(KNOWN.john.id), mode: 'read-only' });
  const refused = await agent.submit(`${shop.main}cart/add`, { product: 'mug-nora', pieces: '1' });
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('data-code="read_only"');
  expect((await agent.open(`${shop.main}cart`)).text).toContain('Your cart is empty.');
  expect((await agent.open(`${shop.main}account/orders`)).status).toBe(200);
});

test.each([
  ['account/email', { email: 'thief@example.com', current: 'demo1234' }],
  ['account/password', { current: 'demo1234', password: 'changed-by-agent' }],
  ['account/payment/add', { number: '4242 4242 4242 4242', expires: '12/30' }],
  ['account/payment/remove', { id: '1' }],
])('an agent cannot post to %s', async (path, fields) => {
  const agent = await shop.signIn('agent@demo.example');
  await agent.connect({ customer: String(KNOWN.anna.id) });
  const refused = await agent.submit(`${shop.main}${path}`, fields);
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('data-code="change_refused"');
  await shop.logIn(KNOWN.anna);
});

test('an idle session is over', async () => {
  const agent = await shop.signIn('agent@demo.example');
  await agent.connect({ customer: String(KNOWN.anna.id) });
  await shop.control.run({ do: 'advance', seconds: demoSettings.sessions.idleSeconds + 1 });
  expect((await agent.open(`${shop.main}account`)).url).toContain('/login');
  expect(await agent.session(shop.main)).toBeNull();
});

test('a second connect replaces the first in the same browser', async () => {
  const agent = await shop.signIn('agent@demo.example');
  await agent.connect({ customer: String(KNOWN.anna.id) });
  const first = (await agent.session(shop.main))?.id ?? '';
  const page = await agent.connect({ customer: String(KNOWN.john.id) });
  expect(page.text).toContain(`data-account="${KNOWN.john.id}"`);
  const log = await agent.send(`${shop.adminUrl}connect/sessions`);
  const { sessions } = JSON.parse(log.text) as { sessions: { id: string; cause: string | null }[] };
  expect(sessions.find((session) => session.id === first)?.cause).toBe('replaced');
});
