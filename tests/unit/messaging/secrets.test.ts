import { expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { onAlarm } from '../../../lib/sessions/on-ends-due.ts';
import { onTabRemoved } from '../../../lib/sessions/on-tabs-changed.ts';
import { getShopId } from '../../../lib/shops/shop.ts';
import {
  ADMIN,
  AGENT_NAME,
  CUSTOMER_NAME,
  LINK_SECRET,
  makeStorefrontSession,
  OTHER_STORE,
  STORE,
  TOKEN,
} from './fake-shop.ts';
import { FakeWorld } from './fake-world.ts';

const EMPLOYEE_TOKEN = 'f00dfacef00dfacef00dfacef00dface';
const REASON = 'Called about invoice';
const PERSONAL = [TOKEN, LINK_SECRET, EMPLOYEE_TOKEN, CUSTOMER_NAME, AGENT_NAME, REASON, 'adelheid@example.org'];

/** Every write to the disk, also of what is gone again a moment later. */
const recordDisk = (): readonly string[] => {
  const written: string[] = [];
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') written.push(JSON.stringify(changes));
  });
  return written;
};

it('writes no link, no token and no name to the disk or the log in the whole life of a session', async () => {
  const world = new FakeWorld();
  const written = recordDisk();
  world.grants.add('https://shop.example/*');
  const apiTemplate = `${ADMIN}index.php?controller=AdminConnect&token=${EMPLOYEE_TOKEN}&path={path}`;
  const found = {
    platform: 'prestashop',
    platformVersion: '8.2.1',
    adminBase: ADMIN,
    confirmedHttp: false,
    agent: null,
  } as const;
  await world.say('page/inspect-shop', { ...found, apiTemplate }, 'options');
  await world.say('page/add-shop', { ...found, apiTemplate }, 'options');
  const shop = await getShopId(ADMIN);

  const admin = world.openTab(`${ADMIN}customers/42?token=${EMPLOYEE_TOKEN}`);
  await world.say('admin/hello', { api: apiTemplate, agent: null }, admin);
  await world.say('admin/preflight', { customer: '42' }, admin);
  const choice = { kind: 'instant', reason: REASON, ticket: 'T-1' } as const;
  await world.say('admin/connect', { customer: '42', choice }, admin);
  await world.say('admin/connect', { customer: '42', choice: { ...choice, kind: 'magic' } }, admin);
  await world.say('admin/connect', { customer: '42', choice: { ...choice, isolated: true } }, admin);

  world.shop.linkUrl = `${OTHER_STORE}go#${LINK_SECRET}`;
  await world.say('admin/connect', { customer: '42', choice }, admin);
  await world.say('page/pending', { shop }, 'options');
  world.grants.add('https://store.example/*');
  await world.say('page/granted', { shop }, 'options');

  const store = world.openTab(STORE);
  await world.say('storefront/hello', { marker: true }, store);
  await world.say('storefront/seen', { session: makeStorefrontSession(), reachable: true }, store);
  await world.say('page/live', {}, 'popup');
  await world.say('page/sessions', { shop, scope: 'team', cursor: null }, 'popup');
  await world.say('page/find', { shop, q: CUSTOMER_NAME, cursor: null }, 'popup');
  await world.say('page/extend', { shop, session: 'session-1', reason: REASON }, 'popup');
  world.shop.breakDown('endSession', 'unreachable');
  await world.say('page/end', { shop, session: 'session-1' }, 'popup');
  await onTabRemoved(world.background, store.id, { windowId: 1, isWindowClosing: false });
  world.now += 60_000;
  await onAlarm(world.background, { name: 'ends' });
  await world.say(
    'banner/exited',
    { id: 'session-1', returnUrl: `${ADMIN}?token=${EMPLOYEE_TOKEN}` },
    world.openTab(STORE),
  );

  expect(written.length).toBeGreaterThan(5);
  expect(written.join('\n')).toContain('session-1');
  for (const secret of PERSONAL) {
    expect(written.join('\n'), secret).not.toContain(secret);
    expect(world.errors.join('\n'), secret).not.toContain(secret);
  }
  expect((await world.dump()).session, 'links are not even in memory that outlives the worker').not.toContain(
    LINK_SECRET,
  );
  expect(world.tabs.filter(({ url }) => url?.includes(LINK_SECRET))).toHaveLength(2);
});
