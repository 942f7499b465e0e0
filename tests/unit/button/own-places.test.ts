// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Menu } from '../../../lib/messaging/messages.ts';
import { fail, ok } from '../../../lib/result.ts';
import { sampleMenu } from '../view/samples.ts';
import { openButtonPage, type ButtonPage } from './button-page.ts';

let page: ButtonPage;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  page.end();
  vi.useRealTimers();
});

const STORES: Readonly<Record<string, Menu['storefronts']>> = {
  1: [
    { id: '1', name: 'Main' },
    { id: '4', name: 'Second' },
  ],
  2: [
    { id: '3', name: 'Wholesale' },
    { id: '7', name: 'Outlet' },
  ],
};
const usual: Record<string, string> = {};

const told = (customer: string, warning: { readonly code: 'customer_locked' } | null = null) => {
  const menu = sampleMenu({
    storefronts: STORES[customer] ?? [],
    ofCustomer: { usual: usual[customer] ?? null },
    may: { connect: true, magic: false },
  });
  return ok({ refusal: null, warning, menu });
};

/** A shop that wants a storefront named, and offers others for each customer. */
const open = (more: Parameters<typeof openButtonPage>[0] = {}): void => {
  page = openButtonPage({
    rows: [{ id: '1' }, { id: '2' }],
    ...more,
    answers: {
      'admin/preflight': ({ customer }) => told(customer),
      'admin/connect': ({ choice }) =>
        choice.storefront === undefined ? fail({ code: 'storefront_required' }) : ok({ kind: 'opened' }),
      ...more.answers,
    },
  });
};

const offered = (index = 0): readonly string[] =>
  Array.from(
    page.root(index).querySelectorAll('[role=group][aria-label=Storefront] [role=menuitemradio]'),
    (one) => one.textContent,
  );
const focused = (index = 0): string | undefined => page.root(index).activeElement?.textContent;

describe('a shop that wants a storefront named', () => {
  it('has the menu open by itself, at the storefronts of this customer', async () => {
    open();
    page.click(page.part('main'));
    await page.pass();
    expect(page.notice(), 'a question is no failure').toBeNull();
    expect(page.hosts()[0]?.dataset['state']).not.toBe('failed');
    expect(offered()).toEqual(['Choose one', 'Main', 'Second']);
    expect(focused()).toBe('Choose one');
    expect(page.sent('admin/preflight')).toEqual([{ customer: '1' }]);
    page.click(page.item('Second'));
    page.click(page.item('Connect'));
    await page.pass();
    expect(page.sent('admin/connect')).toEqual([
      { customer: '1', choice: { kind: 'instant' } },
      { customer: '1', choice: { kind: 'instant', storefront: '4' } },
    ]);
    expect(page.hosts()[0]?.dataset['state']).toBe('done');
  });

  it('asks again where the agent connects without choosing', async () => {
    open();
    page.click(page.part('main'));
    await page.pass();
    page.click(page.item('Connect'));
    await page.pass();
    expect(offered()).toEqual(['Choose one', 'Main', 'Second']);
    expect(page.sent('admin/connect')).toHaveLength(2);
  });

  it('starts with the storefront that was taken before', async () => {
    usual[1] = '4';
    open();
    page.click(page.part('more'));
    await page.pass();
    expect(offered()).toEqual(['Main', 'Second']);
    page.click(page.item('Connect'));
    await page.pass();
    expect(page.sent('admin/connect')).toEqual([{ customer: '1', choice: { kind: 'instant', storefront: '4' } }]);
    delete usual[1];
  });

  it('says so where it cannot be asked which there are', async () => {
    open({ answers: { 'admin/preflight': () => fail({ code: 'right_missing', detail: 'Customers' }) } });
    page.click(page.part('main'));
    await page.pass();
    expect(page.notice()?.getAttribute('role')).toBe('alert');
    expect(page.notice()?.textContent).toContain('Customers');
  });
});

describe('the menu of one customer', () => {
  it.each([
    [
      'hovered',
      async (): Promise<void> => {
        page.hover(page.hosts()[0]!);
        await page.pass(150);
        page.unhover(page.hosts()[0]!);
      },
    ],
    [
      'opened',
      async (): Promise<void> => {
        page.click(page.part('more'));
        await page.pass();
        page.key(page.part('more'), 'Escape');
      },
    ],
  ])('is never that of another row, after the first was %s', async (_how, touch) => {
    open();
    await touch();
    expect(page.sent('admin/preflight')).toEqual([{ customer: '1' }]);
    page.click(page.part('more', 1));
    await page.pass();
    expect(offered(1)).toEqual(['Choose one', 'Wholesale', 'Outlet']);
    expect(page.sent('admin/preflight')).toEqual([{ customer: '1' }, { customer: '2' }]);
  });

  it('goes with them when the row is given to somebody else', async () => {
    open();
    page.hover(page.hosts()[0]!);
    await page.pass(150);
    page.unhover(page.hosts()[0]!);
    page.cell().dataset['connectCustomer'] = '2';
    page.click(page.part('more'));
    await page.pass();
    page.key(page.part('more'), 'Escape');
    page.click(page.part('more'));
    await page.pass();
    expect(offered()).toEqual(['Choose one', 'Wholesale', 'Outlet']);
  });

  it('takes the place of what the shop offers for all', async () => {
    open({ menu: sampleMenu() });
    page.click(page.part('main'));
    await page.pass();
    expect(offered()).toEqual(['Choose one', 'Main', 'Second']);
    page.key(page.part('main'), 'Escape');
    page.click(page.part('more', 1));
    expect(offered(1), 'of row 2 nothing is known yet').toEqual(['Customer’s own', 'Nordlicht DE', 'Nordlicht AT']);
  });
});

describe('a customer who is locked', () => {
  const LOCKED = 'This customer is locked out after failed sign-ins.';
  const locked = {
    'admin/preflight': ({ customer }: { customer: string }) => told(customer, { code: 'customer_locked' }),
  };

  it('is shown so beside the button, and can be connected', async () => {
    open({ answers: { ...locked, 'admin/connect': () => ok({ kind: 'opened' }) } });
    page.hover(page.hosts()[0]!);
    await page.pass(150);
    expect(page.root().querySelector('.hint')?.textContent).toContain(LOCKED);
    expect(page.hosts()[0]?.dataset['state']).toBe('ready');
    expect(page.part('main').getAttribute('aria-disabled')).not.toBe('true');
    page.click(page.part('main'));
    await page.pass();
    expect(page.sent('admin/connect')).toHaveLength(1);
    expect(page.hosts()[0]?.dataset['state']).toBe('done');
  });

  it('is not said of the next customer of the row', async () => {
    open({
      answers: {
        'admin/preflight': ({ customer }) => told(customer, customer === '1' ? { code: 'customer_locked' } : null),
      },
    });
    page.hover(page.hosts()[0]!);
    await page.pass(150);
    page.unhover(page.hosts()[0]!);
    page.cell().dataset['connectCustomer'] = '2';
    page.hover(page.hosts()[0]!);
    expect(page.root().querySelector('.hint')?.textContent).not.toContain(LOCKED);
    await page.pass(150);
    expect(page.root().querySelector('.hint')?.textContent).not.toContain(LOCKED);
  });
});

describe('a session that would be closed', () => {
  const answers = (detail?: string) => ({
    'admin/connect': ({ choice }: { choice: { readonly replace?: boolean | undefined } }) =>
      choice.replace === true
        ? ok({ kind: 'opened' as const })
        : fail({ code: 'session_would_end' as const, ...(detail === undefined ? {} : { detail }) }),
  });

  it('is named, and closed when the agent says so', async () => {
    open({ answers: answers('Jane Allowed') });
    page.click(page.part('main'));
    await page.pass();
    expect(page.notice()?.textContent).toContain('Your session as Jane Allowed would be closed.');
    expect(page.item('Try again')).toBeUndefined();
    page.click(page.item('Close it and connect'));
    await page.pass();
    expect(page.sent('admin/connect')).toEqual([
      { customer: '1', choice: { kind: 'instant' } },
      { customer: '1', choice: { kind: 'instant', replace: true } },
    ]);
    expect(page.hosts()[0]?.dataset['state']).toBe('done');
  });

  it('stays when the agent closes the notice, and is asked about again', async () => {
    open({ answers: answers() });
    page.click(page.part('main'));
    await page.pass();
    expect(page.notice()?.textContent).toContain('Another session of yours is live here, and would be closed.');
    page.click(page.root().querySelector<HTMLElement>('[data-act=close]')!);
    page.click(page.part('main'));
    await page.pass();
    expect(page.sent('admin/connect')).toEqual([
      { customer: '1', choice: { kind: 'instant' } },
      { customer: '1', choice: { kind: 'instant' } },
    ]);
  });

  it('is not closed by a click on another row', async () => {
    open({ answers: answers('Jane Allowed') });
    page.click(page.part('main'));
    await page.pass();
    page.click(page.part('main', 1));
    await page.pass();
    expect(page.sent('admin/connect').at(-1)).toEqual({ customer: '2', choice: { kind: 'instant' } });
  });

  it('is closed with everything else that was chosen', async () => {
    open({ menu: sampleMenu(), answers: answers('Jane Allowed') });
    page.click(page.part('more'));
    page.click(page.item('Home page'));
    page.click(page.item('Connect'));
    await page.pass();
    page.click(page.item('Close it and connect'));
    await page.pass();
    expect(page.sent('admin/connect').at(-1)).toEqual({
      customer: '1',
      choice: { kind: 'instant', landing: 'home', replace: true },
    });
  });
});
