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

const CARTS = [
  { id: '12', updatedAt: '2026-11-20T10:00:00.000Z', items: 2, total: '€ 49.80' },
  { id: '15', updatedAt: '2026-11-19T10:00:00.000Z', items: 1, total: '€ 9.90' },
];

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

describe('carts', () => {
  it('are loaded when asked for, once, and can be chosen', async () => {
    const answer = createLater<ReturnType<typeof ok<typeof CARTS>>>();
    open(sampleMenu(), { answers: { 'admin/carts': () => answer.promise } });
    expect(page.sent('admin/carts')).toEqual([]);
    page.click(page.item('Choose an open cart'));
    page.click(page.item('Asking the shop'));
    expect(page.item('Asking the shop').getAttribute('aria-busy')).toBe('true');
    answer.come(ok(CARTS));
    await page.pass();
    expect(page.sent('admin/carts')).toEqual([{ customer: '1' }]);
    expect(focused()).toContain('Cart 12 · € 49.80');
    expect(page.item('Cart 12').textContent).toMatch(/2 items · Nov 20, 2026$/);
    expect(page.item('Cart 15').textContent).toMatch(/1 item · Nov 19, 2026$/);
    page.click(page.item('Cart 15'));
    page.click(page.item('Connect'));
    expect(page.sent('admin/connect')).toEqual([{ customer: '1', choice: { kind: 'instant', cart: '15' } }]);
  });

  it('may be none', async () => {
    open(sampleMenu(), { answers: { 'admin/carts': () => ok([]) } });
    page.click(page.item('Choose an open cart'));
    await page.pass();
    expect(page.item('No open carts').getAttribute('aria-disabled')).toBe('true');
  });

  it('may fail to load', async () => {
    open(sampleMenu(), { answers: { 'admin/carts': () => fail({ code: 'unavailable' }) } });
    page.click(page.item('Choose an open cart'));
    await page.pass();
    expect(page.notice()?.textContent).toContain('not available right now');
  });

  it('start with the cart of the button’s own place', () => {
    open(sampleMenu(), { rows: [{ id: '1', kind: 'cart', cart: '77' }] });
    expect(checked()).toContain('Cart 77');
    page.click(page.item('Connect'));
    expect(page.sent('admin/connect')).toEqual([{ customer: '1', choice: { kind: 'instant', cart: '77' } }]);
  });
});

describe('a required reason', () => {
  const strict = sampleMenu({ reason: { rule: 'reason', minLength: 10 } });

  it('is asked for before anything is sent, with the cursor in its field', async () => {
    page = openButtonPage({ menu: strict });
    page.click(page.part('main'));
    const input = page.root().activeElement as HTMLInputElement;
    expect(input.tagName).toBe('INPUT');
    expect(input.getAttribute('aria-required')).toBe('true');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.placeholder).toBe('At least 10 characters');
    expect(page.root().querySelector('[role=alert]')?.textContent).toBe('Enter a reason, then connect.');
    input.value = 'too short';
    page.key(input, 'Enter');
    expect(page.sent('admin/connect')).toEqual([]);
    input.value = 'asked by phone';
    page.key(input, 'Enter');
    expect(page.sent('admin/connect')).toEqual([
      { customer: '1', choice: { kind: 'instant', reason: 'asked by phone' } },
    ]);
  });

  it('is asked for when only the shop knows that it is required', async () => {
    const answers = { 'admin/connect': () => fail({ code: 'ticket_required' as const }) };
    page = openButtonPage({ answers });
    page.click(page.part('main'));
    await page.pass();
    expect(page.root().activeElement).toBe(page.root().querySelectorAll('input')[1]);
    expect(page.root().querySelector('[role=alert]')?.textContent).toBe('Enter the ticket number, then connect.');
  });

  it('holds for magic links too', () => {
    open(sampleMenu({ reason: { rule: 'ticket', minLength: 0 } }));
    page.click(page.item('Copy magic link'));
    expect(page.sent('admin/connect')).toEqual([]);
    page.root().querySelector('input')!.value = 'T-7';
    page.click(page.item('Copy magic link'));
    expect(page.sent('admin/connect')).toEqual([{ customer: '1', choice: { kind: 'magic', ticket: 'T-7' } }]);
  });
});

describe('magic link', () => {
  const url = 'https://shop.example/go#secret-token';
  const expiresAt = '2026-11-22T09:30:00';
  const copyAnswer = () => ok({ kind: 'copy' as const, url, expiresAt });

  it('goes to the clipboard and nowhere else', async () => {
    open(sampleMenu(), { answers: { 'admin/connect': copyAnswer } });
    page.click(page.item('Read-only'));
    page.click(page.item('Copy magic link'));
    await page.pass();
    expect(page.sent('admin/connect')).toEqual([{ customer: '1', choice: { kind: 'magic' } }]);
    expect(page.copied).toEqual([url]);
    expect(page.notice()?.textContent).toContain('Link copied. Valid until Nov 22, 2026');
    expect(document.documentElement.outerHTML + page.root().innerHTML).not.toContain('secret-token');
  });

  it('says so where the browser does not let it copy', async () => {
    open(sampleMenu(), { answers: { 'admin/connect': copyAnswer }, copy: () => Promise.reject(new Error('denied')) });
    page.click(page.item('Copy magic link'));
    await page.pass();
    expect(page.notice()?.textContent).toContain('did not let the extension copy');
    expect(document.documentElement.outerHTML + page.root().innerHTML).not.toContain('secret-token');
  });
});
