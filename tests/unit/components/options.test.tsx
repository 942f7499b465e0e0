// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { AddShop } from '../../../components/options/AddShop.tsx';
import { AllowOrigins } from '../../../components/options/AllowOrigins.tsx';
import { ShopList, type ShopListProps } from '../../../components/options/ShopList.tsx';
import { fail, ok } from '../../../lib/result.ts';
import type { ShopOffer } from '../../../lib/shops/add-shop-flow.ts';
import { createAddShopStore, type AddShopEffects } from '../../../lib/view/add-shop-store.ts';
import type { AllowState } from '../../../lib/view/allow-store.ts';
import { useStore } from 'zustand';
import { sampleShop } from '../view/samples.ts';
import { inEnglish, screen, show } from './show.ts';

inEnglish();

describe('ShopList', () => {
  const showList = (props: Partial<ShopListProps> = {}) => {
    const calls = { onTest: vi.fn(), onRemove: vi.fn(), onAllow: vi.fn() };
    const view = show(
      <ShopList
        shops={{ state: 'ready', value: [sampleShop()] }}
        tests={{}}
        removals={{}}
        platformLabel={() => 'PrestaShop'}
        remediesOf={() => ({})}
        settingsOf={() => null}
        remedies={{}}
        {...calls}
        {...props}
      />,
    );
    return { ...view, ...calls };
  };

  it('shows name, platform with version, admin address and each origin in full', () => {
    showList();
    expect(screen.getByRole('heading', { name: 'Nordlicht' })).toBeTruthy();
    expect(screen.getByText(/PrestaShop 8\.2\.1/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'https://shop.example/admin/' })).toBeTruthy();
    expect(screen.getByText('https://shop.example')).toBeTruthy();
    expect(screen.getByText('Allowed')).toBeTruthy();
  });

  it('tells a missing permission and asks for it', async () => {
    const shop = sampleShop({ missing: ['https://shop.example'] });
    const { user, onAllow } = showList({ shops: { state: 'ready', value: [shop] } });
    expect(screen.getByText('Not allowed yet')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Allow' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(shop);
  });

  it('removes after a question only', async () => {
    const { user, onRemove } = showList();
    await user.click(screen.getByRole('button', { name: 'Remove Nordlicht' }));
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(onRemove).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Remove Nordlicht' }));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onRemove).toHaveBeenCalledOnce();
  });

  it('shows what a test brought', () => {
    const result = { agent: 'Lea', role: 'Support', milliseconds: 87.4, missing: [] };
    const passed = showList({ tests: { s1: { state: 'passed', result } } });
    expect(screen.getByText('Connected as agent Lea (Support)')).toBeTruthy();
    expect(screen.getByText('The shop answered in 87 milliseconds.')).toBeTruthy();
    passed.unmount();
    showList({ tests: { s1: { state: 'failed', failure: { code: 'right_missing', detail: 'Customers: view' } } } });
    expect(screen.getByRole('alert').textContent).toContain('Customers: view');
  });

  it('says that there is no shop yet', () => {
    showList({ shops: { state: 'ready', value: [] } });
    expect(screen.getByText('No shop yet. Add the first one below.')).toBeTruthy();
  });
});

const offer: ShopOffer = {
  shop: {
    platform: 'prestashop',
    platformVersion: '8.2.1',
    adminBase: 'https://shop.example/admin/',
    apiTemplate: 'https://shop.example/admin/connect/{path}',
    confirmedHttp: false,
    agent: null,
  },
  platformLabel: 'PrestaShop',
  name: 'Nordlicht',
  agent: { name: 'Lea', role: 'Support' },
  storefronts: [{ name: 'DE', url: 'https://store.example/de/' }],
  guardedHere: false,
  missing: ['https://store.example'],
};

const showAdd = (effects: Partial<AddShopEffects> = {}) => {
  const store = createAddShopStore({
    requestOrigins: async () => true,
    check: async () => ok(offer),
    add: async () => ok(sampleShop()),
    ...effects,
  });
  const onOpenAdmin = vi.fn();
  const Example = () => {
    const add = useStore(store);
    return (
      <AddShop
        flow={add.flow}
        address={add.address}
        httpConfirmed={add.httpConfirmed}
        onType={add.type}
        onConfirmHttp={add.confirmHttp}
        onSubmit={add.submit}
        onAllow={add.allow}
        onRetry={add.retry}
        onRestart={add.restart}
        onOpenAdmin={onOpenAdmin}
      />
    );
  };
  return { ...show(<Example />), onOpenAdmin };
};

const addressField = () => screen.getByRole('textbox', { name: "Address of the shop's admin" });

describe('AddShop', () => {
  it('goes from an address to a shop in two permissions, each asked for in its click', async () => {
    const asked: (readonly string[])[] = [];
    const { user } = showAdd({
      requestOrigins: async (origins) => {
        asked.push(origins);
        return true;
      },
    });
    await user.type(addressField(), 'https://shop.example/admin{Enter}');
    expect(await screen.findByRole('heading', { name: 'Nordlicht' })).toBeTruthy();
    expect(asked).toEqual([['https://shop.example']]);
    expect(screen.getByText(/signed in as Lea \(Support\)/)).toBeTruthy();
    expect(screen.getByText(/named by Nordlicht/)).toBeTruthy();
    expect(screen.getByText('https://store.example')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Allow these and add the shop' }));
    expect(await screen.findByText('Nordlicht was added.')).toBeTruthy();
    expect(asked).toEqual([['https://shop.example'], ['https://store.example']]);
  });

  it('asks for what a platform needs beside addresses together with them, and adds the shop without it as well', async () => {
    const asked: (readonly unknown[])[] = [];
    const ask = async (origins: readonly string[], platform?: string): Promise<boolean> => {
      asked.push([origins, platform]);
      return origins.length > 0;
    };
    const some = showAdd({ requestOrigins: ask });
    await some.user.type(addressField(), 'https://shop.example/admin{Enter}');
    await some.user.click(await screen.findByRole('button', { name: 'Allow these and add the shop' }));
    expect(await screen.findByText('Nordlicht was added.')).toBeTruthy();
    some.unmount();
    const none = showAdd({ requestOrigins: ask, check: async () => ok({ ...offer, missing: [] }) });
    await none.user.type(addressField(), 'https://shop.example/admin{Enter}');
    await none.user.click(await screen.findByRole('button', { name: 'Add this shop' }));
    expect(await screen.findByText('Nordlicht was added.')).toBeTruthy();
    expect(asked).toEqual([
      [['https://shop.example'], undefined],
      [['https://store.example'], 'prestashop'],
      [['https://shop.example'], undefined],
      [[], 'prestashop'],
    ]);
  });

  it('says what the browser is asked for beside addresses, for shops that mark a login and those that do not', async () => {
    const { user } = showAdd({ check: async () => ok({ ...offer, guardedHere: true }) });
    await user.type(addressField(), 'https://shop.example/admin{Enter}');
    const why = await screen.findByText(/holds a session to no limits of its own/);
    expect(why.textContent).toContain('to put a store view back');
    expect(why.textContent).toContain("to begin and end a login apart from the customer's own");
  });

  it('asks the browser before anything else happens in the click', () => {
    let inClick = true;
    const during: boolean[] = [];
    const store = createAddShopStore({
      requestOrigins: async () => {
        during.push(inClick);
        return true;
      },
      check: async () => ok(offer),
      add: async () => ok(sampleShop()),
    });
    store.getState().type('https://shop.example/admin');
    store.getState().submit();
    inClick = false;
    expect(during).toEqual([true]);
  });

  it('wants plain http confirmed', async () => {
    const { user } = showAdd();
    await user.type(addressField(), 'http://shop.example/admin');
    await user.click(screen.getByRole('button', { name: 'Check' }));
    expect(screen.getByRole('alert').textContent).toContain('not encrypted');
    await user.click(screen.getByRole('checkbox', { name: /without encryption/ }));
    await user.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByRole('heading', { name: 'Nordlicht' })).toBeTruthy();
  });

  it('offers the admin to a signed-out agent, and checks again', async () => {
    let signedIn = false;
    const { user, onOpenAdmin } = showAdd({
      check: async () => (signedIn ? ok(offer) : fail({ code: 'agent_signed_out' })),
    });
    await user.type(addressField(), 'https://shop.example/admin{Enter}');
    await user.click(await screen.findByRole('button', { name: "Open the shop's admin" }));
    expect(onOpenAdmin).toHaveBeenCalledExactlyOnceWith('https://shop.example/admin');
    signedIn = true;
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByRole('heading', { name: 'Nordlicht' })).toBeTruthy();
  });

  it('tells a shop without its module from no shop', async () => {
    const missing = showAdd({ check: async () => fail({ code: 'companion_missing', detail: 'PrestaShop 8.2.1' }) });
    await missing.user.type(addressField(), 'https://shop.example/admin{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('PrestaShop 8.2.1 was found, but its companion');
    missing.unmount();
    const none = showAdd({ check: async () => fail({ code: 'platform_not_found' }) });
    await none.user.type(addressField(), 'https://shop.example/admin{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('No supported shop admin was found');
  });

  it('tells a refused permission, and asks again on the next click', async () => {
    let willing = false;
    const { user } = showAdd({ requestOrigins: async () => willing });
    await user.type(addressField(), 'https://shop.example/admin{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('https://shop.example');
    willing = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Nordlicht' })).toBeTruthy();
  });
});

describe('AllowOrigins', () => {
  const showAllow = (allow: AllowState) => {
    const calls = { onAccept: vi.fn(), onDecline: vi.fn(), onReload: vi.fn(), onShops: vi.fn() };
    return { ...show(<AllowOrigins allow={allow} {...calls} />), ...calls };
  };
  const ready = { step: 'ready', shopName: 'Nordlicht', origins: ['https://store.example'], refused: false } as const;

  it('names the shop and the origins, and leaves the choice', async () => {
    const { user, onAccept, onDecline } = showAllow(ready);
    expect(screen.getByText(/^Nordlicht opens the customer's account on this address/)).toBeTruthy();
    expect(screen.getByText('https://store.example')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Refuse' }));
    await user.click(screen.getByRole('button', { name: 'Allow' }));
    expect([onDecline.mock.calls.length, onAccept.mock.calls.length]).toEqual([1, 1]);
  });

  it.each<[string, AllowState, string]>([
    ['a refusal by the browser', { ...ready, refused: true }, 'The permission was refused'],
    ['nothing that waits', { step: 'nothing' }, 'No connection is waiting any more'],
    ['success', { step: 'opened', shopName: 'Nordlicht' }, 'was opened in a new tab'],
    ['the agent’s no', { step: 'declined', shopName: 'Nordlicht' }, 'Nothing was opened in Nordlicht'],
    ['a failure', { step: 'failed', failure: { code: 'customer_inactive' } }, 'account is disabled'],
  ])('has a sentence for %s', (_name, state, words) => {
    const { container } = showAllow(state);
    expect(container.textContent).toContain(words);
  });
});
