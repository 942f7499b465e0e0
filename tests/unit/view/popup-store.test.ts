import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok } from '../../../lib/result.ts';
import { createPopup, findShop } from '../../../lib/view/popup-store.ts';
import { sessionArea } from '../../../lib/view/session-area.ts';
import { parseTyped } from '../../../lib/view/typed-store.ts';
import { createFakeSend } from './fake-send.ts';
import { sampleLive, sampleMenu, sampleSession, sampleShop } from './samples.ts';

const other = sampleShop({ id: 's2', adminBase: 'https://other.example/admin/', storefronts: [] });

interface World {
  readonly agent?: string;
  readonly url?: string | null;
  readonly shops?: readonly ReturnType<typeof sampleShop>[];
}

const open = ({ agent = '7', url = null, shops = [sampleShop(), other] }: World = {}) => {
  let live = [sampleLive()];
  const { send, asked } = createFakeSend({
    'page/shops': () => ok(shops),
    'page/live': () => ok(live),
    'page/sessions': () =>
      ok({ sessions: [sampleSession()], next: null, note: null, mayReadTeam: true, mayEndTeam: false, agent }),
    'page/find': () => ok({ customers: [], next: null, menu: sampleMenu() }),
    'page/end': () => {
      live = [];
      return ok({ queued: false });
    },
  });
  const popup = createPopup({
    send,
    storage: sessionArea(),
    later: (task) => {
      task();
      return () => undefined;
    },
    copy: async () => true,
    activeUrl: async () => url,
  });
  const names = (): string[] => asked.map(({ name }) => name);
  return { popup, asked, names };
};

beforeEach(() => fakeBrowser.reset());

describe('popup', () => {
  it('keeps what was typed and chosen when it is closed', async () => {
    const first = open();
    await first.popup.start({});
    first.popup.chooseShop('s2');
    first.popup.type('anna@example.com');
    first.popup.chooseScope('team');
    await expect.poll(first.names).toContain('page/find');

    const second = open();
    await second.popup.start({});
    expect(second.popup.typed.getState()).toMatchObject({ shop: 's2', q: 'anna@example.com', scope: 'team' });
    expect(second.asked).toContainEqual({
      name: 'page/find',
      input: { shop: 's2', q: 'anna@example.com', cursor: null },
    });
  });

  it('does not show one agent what another typed', async () => {
    const first = open({ agent: '7' });
    await first.popup.start({});
    first.popup.type('anna@example.com');
    const second = open({ agent: '8' });
    await second.popup.start({});
    expect(second.popup.typed.getState()).toMatchObject({ q: '', filter: '', agent: '8' });
    expect(second.popup.find.getState().found.state).toBe('idle');
  });

  it('drops what was typed for another shop', async () => {
    const { popup } = open();
    await popup.start({});
    popup.type('anna');
    popup.chooseShop('s2');
    expect(popup.typed.getState()).toMatchObject({ shop: 's2', q: '' });
  });

  it('starts with what its address asks for', async () => {
    const { popup, asked } = open();
    await popup.start({ q: 'order 1001', shop: 's2' });
    expect(asked).toContainEqual({ name: 'page/find', input: { shop: 's2', q: 'order 1001', cursor: null } });
  });

  it('asks no shop where there is none, and offers the page in the active tab', async () => {
    const { popup, names } = open({ shops: [], url: 'https://new.example/admin/' });
    await popup.start({});
    expect(names().sort()).toEqual(['page/live', 'page/shops']);
    expect(popup.page.getState().url).toBe('https://new.example/admin/');
  });

  it.each(['chrome://extensions', 'about:blank', 'file:///etc/hosts', null])('offers no %s as a shop', async (url) => {
    const { popup } = open({ shops: [], url });
    await popup.start({});
    expect(popup.page.getState().url).toBeNull();
  });

  it('shows the new state after an end', async () => {
    const { popup, names } = open();
    await popup.start({});
    await popup.end('s1', 'L1');
    expect(popup.live.getState().live.value).toEqual([]);
    expect(popup.live.getState().endings['L1']).toEqual({ state: 'ended' });
    expect(names().filter((name) => name === 'page/sessions')).toHaveLength(2);
  });

  it('says why shops could not be read, and can be started again', async () => {
    let broken = true;
    const { send } = createFakeSend({
      'page/shops': () => (broken ? fail({ code: 'storage_corrupt' }) : ok([])),
      'page/live': () => ok([]),
    });
    const popup = createPopup({
      send,
      storage: sessionArea(),
      later: () => () => undefined,
      copy: async () => true,
      activeUrl: async () => null,
    });
    await popup.start({});
    expect(popup.shops.getState().shops).toMatchObject({ state: 'failed', failure: { code: 'storage_corrupt' } });
    broken = false;
    await popup.start({});
    expect(popup.shops.getState().shops).toEqual({ state: 'ready', value: [] });
  });
});

describe('findShop', () => {
  const shops = [sampleShop(), other];
  it.each([
    ['the one chosen last', 's2', 'https://shop.example/admin/customers', 's2'],
    ['the one of the active tab', null, 'https://other.example/admin/orders', 's2'],
    ['the one of a storefront in the active tab', 'gone', 'https://shop.example/cart', 's1'],
    ['the first', null, 'https://elsewhere.example/', 's1'],
  ])('takes %s', (_name, chosen, url, expected) => {
    expect(findShop(shops, chosen, url)).toBe(expected);
  });
  it('takes none where there is none', () => expect(findShop([], 's1', null)).toBeNull());
});

describe('parseTyped', () => {
  it.each([null, 7, 'x', [], { q: 3, scope: 'all', stateFilter: {}, shop: 1, agent: [] }])(
    'makes the default of %j',
    (stored) => {
      expect(parseTyped(stored)).toEqual({
        q: '',
        shop: null,
        scope: 'mine',
        filter: '',
        stateFilter: 'all',
        agent: null,
      });
    },
  );
});
