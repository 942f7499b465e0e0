// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../../lib/result.ts';
import { createLater } from '../view/fake-send.ts';
import { openButtonPage, type ButtonPage } from './button-page.ts';

const TYPES = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
];

let page: ButtonPage;
let listening: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  listening = new AbortController();
});
afterEach(() => {
  page.end();
  listening.abort();
  vi.useRealTimers();
});

/** What the page's own handlers get to see, in capture and in bubble, on the row and above it. */
const listen = (targets: readonly EventTarget[]): string[] => {
  const seen: string[] = [];
  for (const target of targets) {
    for (const type of TYPES) {
      for (const capture of [true, false]) {
        target.addEventListener(type, () => seen.push(type), { capture, signal: listening.signal });
      }
    }
  }
  return seen;
};

const fireAll = (target: EventTarget): void => {
  for (const type of TYPES) target.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
};

describe('events of a button', () => {
  it('reach neither the row nor anything above it, even in capture', () => {
    page = openButtonPage();
    const seen = listen([page.cell(), page.cell().closest('tr')!, document.body, document]);
    fireAll(page.part('main'));
    fireAll(page.part('more'));
    page.click(page.part('more'));
    expect(seen).toEqual([]);
    fireAll(page.cell());
    expect(new Set(seen)).toEqual(new Set(TYPES));
  });

  it('stay inside the menu as well, letters typed into its fields included', async () => {
    page = openButtonPage();
    page.click(page.part('more'));
    await page.pass();
    const seen = listen([page.cell(), document]);
    fireAll(page.root().querySelector('input')!);
    fireAll(page.item('Home page'));
    expect(seen).toEqual([]);
  });

  it('keep their default action: typing and focus work', async () => {
    page = openButtonPage();
    page.click(page.part('more'));
    await page.pass();
    const typed = page.key(page.root().querySelector('input')!, 'a');
    expect(typed.defaultPrevented).toBe(false);
  });

  it('can be looked at by listeners that the page put on the window before us, which is all they can', async () => {
    const seen = listen([window]);
    page = openButtonPage();
    const hostile = new MouseEvent('click', { bubbles: true, composed: true, detail: 1 });
    page.part('main').dispatchEvent(hostile);
    expect(seen).toContain('click');
    await page.pass();
    expect(page.asked).toEqual([]);
  });

  it('leave the page alone once the script ends', () => {
    page = openButtonPage();
    page.end();
    const seen = listen([document]);
    fireAll(page.cell());
    expect(new Set(seen)).toEqual(new Set(TYPES));
    expect(page.hosts()).toEqual([]);
  });
});

describe('a list that changes under the pointer', () => {
  const turnInto = (id: string): void => {
    page.cell().setAttribute('data-connect-customer', id);
    page.cell().setAttribute('data-connect-name', `Name ${id}`);
  };

  it('connects nobody when the row shows somebody else between press and release', async () => {
    page = openButtonPage();
    page.down(page.part('main'));
    turnInto('2');
    page.release(page.part('main'));
    await page.pass();
    expect(page.asked).toEqual([]);
    expect(page.notice()?.textContent).toContain('another customer');
    expect(page.part('main').getAttribute('aria-label')).toBe('Connect as Name 2');
    expect(page.item('Try again')).toBeUndefined();
    page.click(page.part('main'));
    expect(page.sent('admin/connect')).toEqual([{ customer: '2', choice: { kind: 'instant' } }]);
  });

  it('connects nobody either when the new name was drawn before the release', async () => {
    page = openButtonPage();
    page.down(page.part('main'));
    turnInto('2');
    await page.frame();
    expect(page.part('main').getAttribute('aria-label')).toBe('Connect as Name 2');
    page.release(page.part('main'));
    expect(page.asked).toEqual([]);
    expect(page.notice()?.textContent).toContain('another customer');
  });

  it('holds the press of a key against its release as well', async () => {
    page = openButtonPage();
    const main = page.part('main');
    page.keyDown(main, ' ');
    turnInto('2');
    await page.frame();
    page.keyClick(main);
    expect(page.asked).toEqual([]);
    expect(page.notice()?.textContent).toContain('another customer');
  });

  it('connects nobody when the row had changed before the press and was not drawn yet', () => {
    page = openButtonPage();
    turnInto('2');
    page.click(page.part('main'));
    expect(page.asked).toEqual([]);
    expect(page.notice()?.textContent).toContain('another customer');
  });

  it('says so when the row under a still pointer becomes another one', async () => {
    page = openButtonPage({ rows: [{ id: '1' }, { id: '2' }] });
    page.down(page.part('main', 0), { x: 40, y: 40 });
    page.up(page.part('main', 1), { x: 41, y: 40 });
    await page.pass();
    expect(page.notice(1)?.textContent).toContain('another customer');
    expect(page.asked).toEqual([]);
  });

  it('says nothing when the pointer was dragged from one button to another', () => {
    page = openButtonPage({ rows: [{ id: '1' }, { id: '2' }] });
    page.down(page.part('main', 0), { x: 40, y: 40 });
    page.up(page.part('main', 1), { x: 40, y: 80 });
    expect(page.notice(1)).toBeNull();
  });

  it('keeps the end of a press for itself where the button has gone, so that no row opens', () => {
    page = openButtonPage({ rows: [{ id: '1' }, { id: '2' }] });
    const seen = listen([document]);
    page.down(page.part('main', 0));
    page.release(page.cell(1));
    expect(seen).toEqual([]);
    page.down(page.cell(1));
    page.release(page.cell(1));
    expect(seen).toContain('mouseup');
  });

  it('connects nobody where nobody is shown any more', () => {
    page = openButtonPage();
    page.cell().removeAttribute('data-connect-customer');
    page.click(page.part('main'));
    expect(page.asked).toEqual([]);
    expect(page.notice()?.textContent).toContain('does not say which customer');
  });

  it('closes an open menu with the customer it was for', async () => {
    page = openButtonPage();
    page.click(page.part('more'));
    await page.pass();
    turnInto('2');
    await page.frame();
    expect(page.root().querySelector('.menu')).toBeNull();
    expect(page.part('more').getAttribute('aria-expanded')).toBe('false');
  });

  it('tells a failure that comes when the row shows somebody else, but not as theirs', async () => {
    const answer = createLater<ReturnType<typeof fail<{ readonly code: 'timeout' }>>>();
    page = openButtonPage({ answers: { 'admin/connect': () => answer.promise } });
    page.click(page.part('main'));
    turnInto('2');
    await page.frame();
    expect(page.hosts()[0]?.dataset['state']).toBe('ready');
    answer.come(fail({ code: 'timeout' }));
    await page.pass();
    expect(page.notice()?.textContent).toContain('took too long');
    expect(page.item('Try again')).toBeUndefined();
    expect(page.hosts()[0]?.dataset['state']).toBe('ready');
  });
});
