import { afterAll, beforeAll, expect, test } from 'vitest';
import { link } from '../../../../lib/protocol/schema/link.ts';
import { KNOWN } from '../../demo/seed/known-customers.ts';
import { openLink } from './support/agent-browser.ts';
import { TestBrowser } from './support/test-browser.ts';
import { openTestShop, type TestShop } from './support/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const problemOf = (text: string) => (JSON.parse(text) as { code: string }).code;

test('an agent sees the account as the customer, in their language, and leaves it again', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const page = await agent.connect({ customer: String(KNOWN.anna.id) });
  expect(page.url).toBe(`${shop.main}account`);
  expect(page.text).toContain(`data-account="${KNOWN.anna.id}"`);
  expect(page.text).toContain('Mein Konto');
  expect(await agent.session(shop.main)).toMatchObject({
    customer: { name: 'Anna Müller' },
    agent: { name: 'Alex Agent' },
  });

  const left = await agent.exit(shop.main);
  expect(JSON.parse(left.text)).toEqual({ ended: true, returnUrl: `${shop.adminUrl}customers/${KNOWN.anna.id}` });
  expect((await agent.open(`${shop.main}account`)).url).toContain('/login');
  expect(await agent.session(shop.main)).toBeNull();
  expect((await agent.open(`${shop.adminUrl}customers`)).status).toBe(200);
});

test('the customer in their own browser notices nothing', async () => {
  const customer = await shop.logIn(KNOWN.john);
  const look = async () => {
    const account = await customer.open(`${shop.main}account`);
    const cart = await customer.open(`${shop.main}cart`);
    return {
      account: account.url,
      language: /<html lang="(\w+)"/.exec(account.text)?.[1],
      lastVisit: /data-last-visit="([^"]+)"/.exec(account.text)?.[1],
      cart: /data-cart="(\d+)"/.exec(cart.text)?.[1],
      count: /data-cart-count="">(\d+)|data-cart-count="true">(\d+)|data-cart-count>(\d+)/.exec(cart.text)?.[0],
    };
  };
  const before = await look();
  expect(before.lastVisit).toBeDefined();
  expect(before.cart).toBeDefined();

  const agent = await shop.signIn('agent@demo.example');
  await agent.connect({ customer: String(KNOWN.john.id) });
  await agent.submit(`${shop.main}language`, { language: 'fr', back: '/' });
  await agent.submit(`${shop.main}cart/add`, { product: 'mug-nora', pieces: '3' });
  expect((await agent.open(`${shop.main}cart`)).text).toContain('Tasse en grès Nora');
  expect(await look()).toEqual(before);

  await agent.exit(shop.main);
  expect(await look()).toEqual(before);
});

test('a cart that the link names is shared live with the customer', async () => {
  const customer = await shop.logIn(KNOWN.both);
  const cart = /data-cart="(\d+)"/.exec((await customer.open(`${shop.main}cart`)).text)?.[1] ?? '';
  const agent = await shop.signIn('agent@demo.example');
  await agent.connect({ customer: String(KNOWN.both.id), storefront: 'main', cart, landing: 'cart' });
  await agent.submit(`${shop.main}cart/add`, { product: 'clock-noon', pieces: '1' });
  expect((await customer.open(`${shop.main}cart`)).text).toContain('Noon wall clock');
});

test('what this browser had collected before stays its own', async () => {
  const agent = await shop.signIn('agent@demo.example');
  await agent.submit(`${shop.main}cart/add`, { product: 'tray-form', pieces: '1' });
  const page = await agent.connect({ customer: String(KNOWN.zoe.id), landing: 'cart' });
  expect(page.text).not.toContain('Vide-poche Form');
  await agent.exit(shop.main);
  expect((await agent.open(`${shop.main}cart`)).text).toContain('Form desk tray');
});

test('a guest is shown as a guest, on the home page', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const page = await agent.connect({ customer: String(KNOWN.guest.id) });
  expect(page.url).toBe(shop.main);
  expect(page.text).toContain('Ordering as Gina Guest');
  expect((await agent.open(`${shop.main}account`)).url).toContain('/login');
});

test('the second storefront is another host with a login of its own', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const page = await agent.connect({ customer: String(KNOWN.outletOnly.id) });
  expect(page.url).toBe(`${shop.outlet}account`);
  expect(page.headers['content-security-policy']).toBe("default-src 'self'");
  expect((await agent.open(`${shop.main}account`)).url).toContain('/login');
});

test('logging out by the shop ends the session', async () => {
  const agent = await shop.signIn('agent@demo.example');
  await agent.connect({ customer: String(KNOWN.john.id) });
  const id = (await agent.session(shop.main))?.id ?? '';
  await agent.submit(`${shop.main}logout`, {});
  expect(await agent.session(shop.main)).toBeNull();
  const ended = await agent.call(`sessions/${id}/end`, {});
  expect(JSON.parse(ended.text)).toMatchObject({ state: 'ended', cause: 'exit' });
});

test('signing out of the admin ends the session in the storefront', async () => {
  const agent = await shop.signIn('agent@demo.example');
  await agent.connect({ customer: String(KNOWN.john.id) });
  const token = /name="form_token" value="([^"]+)"/.exec((await agent.open(shop.adminUrl)).text)?.[1] ?? '';
  await agent.submit(`${shop.adminUrl}sign-out`, { form_token: token });
  await shop.control.run({ do: 'advance', seconds: 5 });
  expect((await agent.open(`${shop.main}account`)).url).toContain('/login');
});

test('who may not connect is refused by name', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const ask = async (customer: number) =>
    problemOf((await agent.call('links', { customer: String(customer), kind: 'instant' })).text);
  expect(await ask(KNOWN.disabled.id)).toBe('customer_inactive');
  expect(await ask(KNOWN.vip.id)).toBe('customer_excluded');
  expect(await ask(KNOWN.deleted.id)).toBe('customer_not_found');

  const viewer = await shop.signIn('viewer@demo.example');
  expect((await viewer.discover()).may.connect).toBe(false);
  const refused = await viewer.call('links', { customer: String(KNOWN.anna.id), kind: 'instant' });
  expect(problemOf(refused.text)).toBe('not_allowed');
});

test('a customer who is disabled between link and click stays outside', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const answer = await agent.call('links', { customer: String(KNOWN.greek.id), kind: 'instant' });
  await shop.control.run({ do: 'customer', id: KNOWN.greek.id, active: false });
  const page = await openLink(agent, link.parse(JSON.parse(answer.text)).url);
  expect(page.text).toContain('data-code="link_invalid"');
  expect((await agent.open(shop.main)).text).not.toContain('data-customer');
});

test('a magic link logs the customer in as themselves, with their own cart', async () => {
  const lead = await shop.signIn('super@demo.example');
  const answer = await lead.call('links', { customer: String(KNOWN.anna.id), kind: 'magic' });
  const customer = new TestBrowser();
  const page = await openLink(customer, link.parse(JSON.parse(answer.text)).url);
  expect(page.url).toBe(`${shop.main}account`);
  expect((await customer.open(`${shop.main}cart`)).text).toContain('Tischleuchte Halo');
  expect((await customer.send(`${shop.main}connect/session`)).text).toBe('{"session":null}');
});
