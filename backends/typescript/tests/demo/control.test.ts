import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { discovery } from '../../../../lib/protocol/schema/discovery.ts';
import { KNOWN } from '../../demo/seed/known-customers.ts';
import { startDemoShop } from '../../demo/start-demo-shop.ts';
import { openTestShop, type TestShop } from './support/test-shop.ts';
import { TestBrowser } from './support/test-browser.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const run = (how: string | null, path?: string) =>
  new TestBrowser().send(`${shop.main}__control`, {
    method: 'POST',
    body: JSON.stringify({ do: 'misbehave', how, ...(path === undefined ? {} : { path }) }),
  });

const discover = async () => {
  const agent = await shop.signIn('agent@demo.example');
  return agent.send(`${shop.adminUrl}connect/discovery`);
};

test.each([
  ['unavailable', 503, 'application/problem+json'],
  ['html', 200, 'text/html; charset=utf-8'],
  ['forbidden-html', 403, 'text/html; charset=utf-8'],
  ['oversized', 200, 'application/json'],
  ['malformed', 200, 'application/json'],
  ['other-version', 200, 'application/json'],
])('the backend answers %s', async (how, status, type) => {
  expect((await run(how)).status).toBe(200);
  const answer = await discover();
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe(type);
  if (how === 'oversized') expect(answer.text.length).toBeGreaterThan(3_000_000);
  await run(null);
  expect(discovery.safeParse(JSON.parse((await discover()).text)).success).toBe(true);
});

test('a malicious shop names foreign storefronts and links', async () => {
  await run('foreign-storefronts');
  const answer = discovery.parse(JSON.parse((await discover()).text));
  expect(answer.storefronts.map(({ url }) => new URL(url).hostname)).toEqual(['evil.localhost', 'evil.localhost']);
  expect(answer.storefronts[0]?.apiTemplate).toContain('{path}');
  await run('foreign-link', '/admin/connect/links');
  const agent = await shop.signIn('agent@demo.example');
  const link = await agent.call('links', { customer: String(KNOWN.anna.id), kind: 'instant' });
  expect(new URL((JSON.parse(link.text) as { url: string }).url).hostname).toBe('evil.localhost');
  await run(null);
});

test('requests are written down without secrets', async () => {
  const agent = await shop.signIn('agent@demo.example');
  await shop.control.run({ do: 'forget-requests' });
  await agent.open(`${shop.adminUrl}customers?q=anna`);
  expect(shop.control.requests()).toEqual([
    expect.objectContaining({ method: 'GET', path: '/admin/customers?q=anna', status: 200, cookies: ['shop_admin'] }),
  ]);
  expect(JSON.stringify(shop.control.requests())).not.toContain(agent.cookie('shop_admin')?.value);
});

test('commands that are none are refused', async () => {
  const answer = await new TestBrowser().send(`${shop.main}__control`, { method: 'POST', body: '{"do":"explode"}' });
  expect(answer.status).toBe(400);
});

test('a shop that was not asked for them has no switches', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'demo-shop-'));
  const plain = await startDemoShop({ dataDir, customers: 30 });
  expect(plain.control).toBeNull();
  const address = `http://shop.localhost:${plain.port}/__control`;
  expect((await new TestBrowser().send(address)).status).toBe(404);
  await plain.close();
  await rm(dataDir, { recursive: true, force: true });
});
