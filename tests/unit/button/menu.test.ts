// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Menu } from '../../../lib/messaging/messages.ts';
import { fail, ok } from '../../../lib/result.ts';
import { createLater } from '../view/fake-send.ts';
import { sampleMenu } from '../view/samples.ts';
import { openButtonPage, type ButtonPage } from './button-page.ts';

let page: ButtonPage;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T09:00:00') });
});
afterEach(() => {
  page.end();
  vi.useRealTimers();
});

const open = (menu: Menu = sampleMenu(), setup: Parameters<typeof openButtonPage>[0] = {}): void => {
  page = openButtonPage({ menu, ...setup });
  page.click(page.part('more'));
};

const focused = (): string => {
  const at = page.root().activeElement;
  return (at?.querySelector('.words') ?? at)?.textContent ?? '';
};

const checked = (): string[] =>
  Array.from(page.root().querySelectorAll('[role=menuitemradio][aria-checked=true]'), (one) => one.textContent);

describe('menu', () => {
  it('says what it is and that it is open', () => {
    open();
    const more = page.part('more');
    expect(more.getAttribute('aria-haspopup')).toBe('menu');
    expect(more.getAttribute('aria-expanded')).toBe('true');
    const menu = page.root().querySelector('[role=menu]');
    expect(menu?.getAttribute('aria-label')).toBe('Connect as Name 1');
    const groups = Array.from(menu?.querySelectorAll('[role=group]') ?? []);
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual([
      'Start on',
      'Storefront',
      'Cart',
      'Access',
    ]);
    for (const group of groups) expect(group.querySelectorAll('[aria-checked=true]')).toHaveLength(1);
    page.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('false');
    expect(page.root().querySelector('[role=menu]')).toBeNull();
  });

  it('holds only what the shop offers', () => {
    const { features } = sampleMenu();
    open(
      sampleMenu({
        storefronts: [{ id: '1', name: 'Only' }],
        features: { ...features, carts: false, readOnly: false },
        may: { connect: true, magic: false },
      }),
    );
    const groups = Array.from(page.root().querySelectorAll('[role=group]'), (group) =>
      group.getAttribute('aria-label'),
    );
    expect(groups).toEqual(['Start on']);
    expect(page.item('Copy magic link')).toBeUndefined();
    expect(page.root().querySelector('[role=menuitemcheckbox]')).toBeNull();
  });

  it('shows the shop’s own settings as chosen, and sends nothing that was left at them', () => {
    open(sampleMenu({ defaults: { landing: '/orders', mode: 'read-only', cart: 'latest' } }));
    expect(checked()).toEqual(['/orders', 'Customer’s own', 'Latest open', 'Read-only']);
    page.click(page.item('Connect'));
    expect(page.sent('admin/connect')).toEqual([{ customer: '1', choice: { kind: 'instant' } }]);
  });

  it('sends what was chosen', () => {
    open(sampleMenu({ isolation: 'private-window' }));
    for (const label of ['/orders', 'Nordlicht AT', 'Latest open', 'Read-only', 'In a private window']) {
      page.click(page.item(label));
    }
    const [reason, ticket] = page.root().querySelectorAll('input');
    reason!.value = '  asked by phone ';
    ticket!.value = 'T-7';
    page.click(page.item('Connect'));
    expect(page.sent('admin/connect')).toEqual([
      {
        customer: '1',
        choice: {
          kind: 'instant',
          landing: '/orders',
          storefront: '2',
          cart: 'latest',
          mode: 'read-only',
          isolated: true,
          reason: 'asked by phone',
          ticket: 'T-7',
        },
      },
    ]);
  });

  it('sends an open menu’s choice when the button itself is clicked, and forgets it when closed', async () => {
    open();
    page.click(page.item('Home page'));
    page.click(page.part('main'));
    await page.pass(5000);
    page.click(page.part('more'));
    page.click(page.item('/orders'));
    page.key(page.item('/orders'), 'Escape');
    page.click(page.part('main'));
    expect(page.sent('admin/connect')).toEqual([
      { customer: '1', choice: { kind: 'instant', landing: 'home' } },
      { customer: '1', choice: { kind: 'instant' } },
    ]);
  });

  it('loads what the shop offers when it is not known yet, and closes with the sentence where it cannot', async () => {
    const answer =
      createLater<ReturnType<typeof ok<{ readonly refusal: null; readonly warning: null; readonly menu: Menu }>>>();
    page = openButtonPage({ answers: { 'admin/preflight': () => answer.promise } });
    page.click(page.part('more'));
    expect(page.root().querySelector('.panel')?.textContent).toBe('Asking the shop…');
    answer.come(ok({ refusal: null, warning: null, menu: sampleMenu() }));
    await page.pass();
    expect(focused()).toBe('Account');

    page.end();
    page = openButtonPage({ answers: { 'admin/preflight': () => fail({ code: 'agent_signed_out' }) } });
    page.click(page.part('more'));
    await page.pass();
    expect(page.notice()?.textContent).toContain('Sign in to the admin');
  });

  it('shows why the shop refuses instead of a menu', async () => {
    const refusal = { code: 'customer_excluded' as const };
    page = openButtonPage({ answers: { 'admin/preflight': () => ok({ refusal, warning: null, menu: sampleMenu() }) } });
    page.click(page.part('more'));
    await page.pass();
    expect(page.root().querySelector('[role=menu]')).toBeNull();
    expect(page.notice()?.textContent).toContain('belongs to a group');
  });
});
