// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coverNotice } from '../../../lib/banner/cover-notice.ts';

const NOTICE = '.lac-notification-sticky';

let ending: AbortController;

beforeEach(() => {
  ending = new AbortController();
  // As the shop's script shows it.
  document.body.innerHTML =
    '<div class="lac-notification-sticky" style="display: block">You are connected</div><p>Shop</p>';
});
afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
});

const displayOf = (selector: string): string => getComputedStyle(document.querySelector(selector)!).display;

describe('where the engine refuses sheets of a content script', () => {
  beforeEach(() => {
    vi.stubGlobal('CSSStyleSheet', undefined);
  });

  it('hides the notice although the shop shows it by an inline style, and nothing else', () => {
    expect(displayOf(NOTICE)).toBe('block');
    coverNotice(NOTICE, ending.signal);
    expect(displayOf(NOTICE)).toBe('none');
    expect(displayOf('p')).toBe('block');
  });

  it('hides one that comes later', () => {
    document.body.innerHTML = '';
    coverNotice(NOTICE, ending.signal);
    document.body.innerHTML = '<div class="lac-notification-sticky" style="display: block"></div>';
    expect(displayOf(NOTICE)).toBe('none');
  });

  it('shows it again at the end, and leaves nothing behind', () => {
    const before = document.head.innerHTML;
    coverNotice(NOTICE, ending.signal);
    ending.abort();
    expect(displayOf(NOTICE)).toBe('block');
    expect(document.head.innerHTML).toBe(before);
  });
});

describe('where sheets can be made', () => {
  const made: { text: string }[] = [];

  beforeEach(() => {
    made.length = 0;
    vi.stubGlobal(
      'CSSStyleSheet',
      class {
        text = '';
        constructor() {
          made.push(this);
        }
        replaceSync(text: string): void {
          this.text = text;
        }
      },
    );
    Object.defineProperty(document, 'adoptedStyleSheets', { configurable: true, writable: true, value: ['theirs'] });
  });
  afterEach(() => {
    Reflect.deleteProperty(document, 'adoptedStyleSheets');
  });

  it('adds one to those of the page and takes that one away', () => {
    coverNotice(NOTICE, ending.signal);
    expect(made).toMatchObject([{ text: `${NOTICE}{display:none!important}` }]);
    expect(document.adoptedStyleSheets).toEqual(['theirs', made[0]]);
    expect(document.querySelector('style')).toBeNull();
    Object.assign(document, { adoptedStyleSheets: [...document.adoptedStyleSheets, 'later'] });
    ending.abort();
    expect(document.adoptedStyleSheets).toEqual(['theirs', 'later']);
  });
});
