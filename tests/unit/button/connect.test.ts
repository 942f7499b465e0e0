// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../lib/result.ts';
import { createLater } from '../view/fake-send.ts';
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

type Opened = ReturnType<typeof ok<{ readonly kind: 'opened' }>>;

describe('one click', () => {
  it('connects as the customer of the row, named for those who cannot see it', async () => {
    page = openButtonPage({ rows: [{ id: '41', name: "Zoë D'Angelo" }] });
    expect(page.part('main').getAttribute('aria-label')).toBe("Connect as Zoë D'Angelo");
    expect(page.part('more').getAttribute('aria-label')).toBe("Options for connecting as Zoë D'Angelo");
    page.click(page.part('main'));
    await page.pass();
    expect(page.sent('admin/connect')).toEqual([{ customer: '41', choice: { kind: 'instant' } }]);
    expect(page.hosts()[0]?.dataset['state']).toBe('done');
    await page.pass(4000);
    expect(page.hosts()[0]?.dataset['state']).toBe('ready');
  });

  it('names the customer by number where the page shows no name, and takes the cart of its place', async () => {
    page = openButtonPage({ rows: [{ id: '41', name: '', kind: 'cart', cart: '12' }] });
    expect(page.part('main').getAttribute('aria-label')).toBe('Connect as customer 41 with cart 12');
    page.click(page.part('main'));
    expect(page.sent('admin/connect')).toEqual([{ customer: '41', choice: { kind: 'instant', cart: '12' } }]);
  });

  it('shows its label where there is room', () => {
    page = openButtonPage({ rows: [{ id: '1', name: 'Ann', kind: 'customer' }, { id: '2' }] });
    expect(page.part('main').textContent).toBe('Connect as Ann');
    expect(page.part('main', 1).textContent).toBe('');
  });

  it('sends one request however often it is clicked meanwhile', async () => {
    const answer = createLater<Opened>();
    page = openButtonPage({ answers: { 'admin/connect': () => answer.promise } });
    for (let clicks = 0; clicks < 3; clicks += 1) page.click(page.part('main'));
    expect(page.part('main').getAttribute('aria-busy')).toBe('true');
    expect(page.sent('admin/connect')).toHaveLength(1);
    answer.come(ok({ kind: 'opened' }));
    await page.pass();
    expect(page.part('main').getAttribute('aria-busy')).toBe('false');
  });

  it('ignores clicks and keys that no person made', async () => {
    page = openButtonPage();
    page.part('main').click();
    page.part('main').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    page.part('more').click();
    page.part('main').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    page.hosts()[0]?.dispatchEvent(new MouseEvent('pointerover', { bubbles: true }));
    await page.pass(1000);
    expect(page.asked).toEqual([]);
    expect(page.root().querySelector('.panel')).toBeNull();
  });

  it('connects by keyboard, once for a key that is held', async () => {
    page = openButtonPage();
    page.key(page.part('main'), 'Enter');
    await page.pass(5000);
    page.key(page.part('main'), 'Enter', { repeat: true });
    page.key(page.part('main'), ' ');
    expect(page.sent('admin/connect')).toHaveLength(2);
  });

  it('asks for permission where the background says so', async () => {
    page = openButtonPage({ answers: { 'admin/connect': () => ok({ kind: 'asking' }) } });
    page.click(page.part('main'));
    await page.pass();
    expect(page.notice()?.getAttribute('role')).toBe('status');
    expect(page.notice()?.textContent).toContain('Allow the shop’s address');
    expect(page.hosts()[0]?.dataset['state']).toBe('asking');
  });
});

describe('failure', () => {
  it('says what happened and what to do, and tries again with the same choice', async () => {
    const answers = [fail({ code: 'unreachable' as const }), ok({ kind: 'opened' as const })];
    page = openButtonPage({ menu: sampleMenu(), answers: { 'admin/connect': () => answers.shift()! } });
    page.click(page.part('more'));
    page.click(page.item('Home page'));
    page.click(page.item('Connect'));
    await page.pass();
    expect(page.notice()?.getAttribute('role')).toBe('alert');
    expect(page.notice()?.textContent).toContain('The shop cannot be reached.');
    expect(page.notice()?.textContent).toContain('Check your internet or VPN connection');
    expect(page.hosts()[0]?.dataset['state']).toBe('failed');
    page.click(page.item('Try again'));
    await page.pass();
    expect(page.sent('admin/connect')).toEqual([
      { customer: '1', choice: { kind: 'instant', landing: 'home' } },
      { customer: '1', choice: { kind: 'instant', landing: 'home' } },
    ]);
    expect(page.notice()).toBeNull();
    expect(page.hosts()[0]?.dataset['state']).toBe('done');
  });

  it('offers no second try where only a reload helps', async () => {
    page = openButtonPage({ answers: { 'admin/connect': () => fail({ code: 'extension_reloaded' }) } });
    page.click(page.part('main'));
    await page.pass();
    expect(page.notice()?.textContent).toContain('Reload the page.');
    expect(page.item('Try again')).toBeUndefined();
  });

  it('shows the shop’s words as text', async () => {
    const failure = fail({ code: 'limit_reached' as const, detail: '<img src=x onerror=alert(1)>' });
    page = openButtonPage({ answers: { 'admin/connect': () => failure } });
    page.click(page.part('main'));
    await page.pass();
    expect(page.notice()?.querySelector('img')).toBeNull();
    expect(page.notice()?.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('goes away by Close, by Escape and by a click elsewhere, and the button is ready again', async () => {
    page = openButtonPage({ answers: { 'admin/connect': () => fail({ code: 'timeout' }) } });
    for (const leave of [
      () => page.click(page.item('Close')),
      () => page.key(page.item('Try again'), 'Escape'),
      () => page.down(document.querySelector('p')!),
    ]) {
      page.click(page.part('main'));
      await page.pass();
      expect(page.notice()).not.toBeNull();
      leave();
      expect(page.notice()).toBeNull();
      expect(page.hosts()[0]?.dataset['state']).toBe('ready');
    }
  });
});

describe('refusal', () => {
  it('is shown before the click, said to all, and costs no request', async () => {
    page = openButtonPage({ rows: [{ id: '1', refused: 'customer_inactive' }] });
    const main = page.part('main');
    expect(page.hosts()[0]?.dataset['state']).toBe('refused');
    expect(main.getAttribute('aria-disabled')).toBe('true');
    expect(main.tabIndex).toBe(0);
    const why = page.root().getElementById(main.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toBe("This customer's account is disabled.");
    page.hover(page.hosts()[0]!);
    expect(page.root().querySelector('.hint')?.textContent).toContain("This customer's account is disabled.");
    page.click(main);
    page.click(page.part('more'));
    expect(page.notice()?.textContent).toContain('Enable the account');
    expect(page.sent('admin/connect')).toEqual([]);
  });

  it('is lifted when the page says so, without a reload', () => {
    page = openButtonPage({ rows: [{ id: '1', refused: 'customer_inactive' }] });
    page.cell().removeAttribute('data-connect-refused');
    page.click(page.part('main'));
    expect(page.sent('admin/connect')).toHaveLength(1);
    expect(page.part('main').getAttribute('aria-describedby')).toBe('why');
  });

  it('comes from the shop when somebody rests on a button, asked once for a while', async () => {
    const refusal = { code: 'customer_excluded' as const };
    page = openButtonPage({ answers: { 'admin/preflight': () => ok({ refusal, warning: null, menu: sampleMenu() }) } });
    const [host] = page.hosts();
    page.hover(host!);
    await page.pass(100);
    page.unhover(host!);
    await page.pass(1000);
    expect(page.asked).toEqual([]);
    page.hover(host!);
    await page.pass(150);
    expect(page.sent('admin/preflight')).toEqual([{ customer: '1' }]);
    expect(host?.dataset['state']).toBe('refused');
    page.unhover(host!);
    page.hover(host!);
    await page.pass(1000);
    expect(page.sent('admin/preflight')).toHaveLength(1);
    page.unhover(host!);
    await page.pass(30_000);
    page.hover(host!);
    await page.pass(150);
    expect(page.sent('admin/preflight')).toHaveLength(2);
  });

  it('asks the shop again after a refused click', async () => {
    const answers = [{ code: 'consent_missing' as const }, null];
    const preflight = () => ok({ refusal: answers.shift()!, warning: null, menu: sampleMenu() });
    page = openButtonPage({ answers: { 'admin/preflight': preflight } });
    const [host] = page.hosts();
    page.hover(host!);
    await page.pass(150);
    page.click(page.part('main'));
    expect(page.notice()?.textContent).toContain('has not allowed assistance');
    page.unhover(host!);
    page.click(page.item('Close'));
    page.hover(host!);
    await page.pass(150);
    expect(host?.dataset['state']).toBe('ready');
  });

  it('asks nothing while nobody points at a button', async () => {
    page = openButtonPage({ rows: [{ id: '1' }, { id: '2' }] });
    page.hover(document.body);
    await page.pass(60_000);
    expect(page.asked).toEqual([]);
  });
});
