import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { onTabRemoved } from '../../../lib/sessions/on-tabs-changed.ts';
import { addShop } from '../messaging/added-shop.ts';
import { ADMIN, makeStorefrontSession, STORE } from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
let existing: Set<string>;

const create = vi.fn<(container: object) => Promise<{ cookieStoreId: string }>>();

const STORE_ID = 'firefox-container-9';

beforeEach(async () => {
  world = new FakeWorld();
  await addShop(world);
  existing = new Set(['firefox-container-1']);
  world.manifest = { permissions: ['cookies', 'contextualIdentities'] };
  Object.assign(browser.contextualIdentities, {
    query: vi.fn(async () => []),
    create: create.mockImplementation(async () => {
      existing.add(STORE_ID);
      return { cookieStoreId: STORE_ID };
    }),
    remove: vi.fn(async (store: string) => existing.delete(store)),
  });
});

const connect = () => {
  const admin = world.openTab(`${ADMIN}customers/42`);
  return world.say('admin/connect', { customer: '42', choice: { kind: 'instant', isolated: true } }, admin);
};

describe('isolated in a browser with containers', () => {
  it('opens a new container of its own, next to the admin tab', async () => {
    expect(await connect()).toEqual({ ok: true, value: { kind: 'opened' } });
    expect(world.tabs.at(-1)).toMatchObject({ url: world.shop.linkUrl, cookieStoreId: STORE_ID });
    expect(create).toHaveBeenCalledWith(expect.objectContaining({ name: 'Customer' }));
  });

  it('removes the container with its last tab once the session is over, and no other', async () => {
    await connect();
    const tab = world.tabs.at(-1)!;
    world.navigate(tab, STORE);
    const shown = { ...tab, url: STORE };
    await world.say('storefront/seen', { session: makeStorefrontSession(), reachable: true }, shown);
    await world.restartWorker();
    expect(existing).toContain(STORE_ID);
    await world.say('storefront/seen', { session: null, reachable: true }, shown);
    await onTabRemoved(world.background, tab.id, { windowId: 1, isWindowClosing: false });
    expect([...existing]).toEqual(['firefox-container-1']);
  });

  it('keeps the container while its session may come back', async () => {
    await connect();
    const tab = { ...world.tabs.at(-1)!, url: STORE };
    await world.say('storefront/seen', { session: makeStorefrontSession(), reachable: true }, tab);
    await onTabRemoved(world.background, tab.id, { windowId: 1, isWindowClosing: false });
    expect(existing).toContain(STORE_ID);
  });

  it('takes a private window where the person has switched containers off', async () => {
    Object.assign(browser.contextualIdentities, { query: () => Promise.reject(new Error('disabled')) });
    expect(await connect()).toEqual({ ok: true, value: { kind: 'opened' } });
    expect(world.windows).toHaveLength(1);
  });
});
