// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Menu } from '../../../lib/messaging/messages.ts';
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

describe('keyboard', () => {
  it('opens by arrow keys at either end', () => {
    page = openButtonPage({ menu: sampleMenu() });
    expect(page.key(page.part('more'), 'ArrowDown').defaultPrevented).toBe(true);
    expect(focused()).toBe('Account');
    page.key(page.item('Account'), 'Escape');
    page.key(page.part('more'), 'ArrowUp');
    expect(focused()).toContain('Copy magic link');
  });

  it('opens by Enter and Space', () => {
    page = openButtonPage({ menu: sampleMenu() });
    for (const key of ['Enter', ' ']) {
      page.key(page.part('more'), key);
      expect(focused()).toBe('Account');
      page.key(page.item('Account'), 'Escape');
    }
  });

  it('moves by arrows, Home, End and letters, round and round', () => {
    open();
    const press = (key: string) => page.key(page.root().activeElement as HTMLElement, key);
    press('ArrowDown');
    expect(focused()).toBe('Home page');
    press('ArrowUp');
    press('ArrowUp');
    expect(focused()).toContain('Copy magic link');
    press('ArrowDown');
    expect(focused()).toBe('Account');
    press('End');
    expect(focused()).toContain('Copy magic link');
    press('Home');
    press('r');
    expect(focused()).toBe('Read-only');
    press('n');
    expect(focused()).toBe('Nordlicht DE');
    press('n');
    expect(focused()).toBe('Nordlicht AT');
  });

  it('chooses by Enter and Space, and the focus stays', () => {
    open();
    page.item('Home page').focus();
    page.key(page.item('Home page'), ' ');
    expect(checked()[0]).toBe('Home page');
    expect(focused()).toBe('Home page');
  });

  it('gives the focus back on Escape', () => {
    open();
    expect(page.key(page.item('Account'), 'Escape').defaultPrevented).toBe(true);
    expect(page.root().activeElement).toBe(page.part('more'));
    expect(page.key(page.part('more'), 'Escape').defaultPrevented).toBe(false);
  });

  it('closes when Tab leaves it, but not within', () => {
    open();
    const [reason, ticket] = page.root().querySelectorAll('input');
    reason!.focus();
    ticket!.focus();
    expect(page.root().querySelector('[role=menu]')).not.toBeNull();
    expect(page.key(ticket!, 'Tab').defaultPrevented).toBe(false);
    page.part('main').focus();
    expect(page.root().querySelector('[role=menu]')).toBeNull();
    expect(page.root().activeElement).toBe(page.part('main'));
  });

  it('leaves letters, arrows and Home to the fields, and connects by Enter from there', () => {
    open();
    const reason = page.root().querySelector('input')!;
    for (const key of ['a', 'Home', 'ArrowDown', ' ']) expect(page.key(reason, key).defaultPrevented).toBe(false);
    reason.value = 'because';
    page.key(reason, 'Enter');
    expect(page.sent('admin/connect')).toEqual([{ customer: '1', choice: { kind: 'instant', reason: 'because' } }]);
  });

  it('leaves the browser’s own shortcuts alone', () => {
    open();
    expect(page.key(page.item('Account'), 'a', { ctrlKey: true }).defaultPrevented).toBe(false);
  });
});
