// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeRoom } from '../../../lib/banner/make-room.ts';

const html = document.documentElement;
afterEach(() => {
  html.removeAttribute('style');
  document.body.replaceChildren();
});

const add = (style: string): HTMLElement => {
  const made = document.createElement('div');
  made.setAttribute('style', style);
  document.body.append(made);
  return made;
};

/** A banner 50 px high over a page in which all of `under` lie beneath it. */
const place = (under: readonly HTMLElement[], edge: 'top' | 'bottom' = 'top') => {
  const host = add('');
  vi.spyOn(host, 'getBoundingClientRect').mockReturnValue({ height: 50 } as DOMRect);
  Object.defineProperty(document, 'elementsFromPoint', { value: () => [host, ...under, html], configurable: true });
  const end = new AbortController();
  makeRoom(host, edge, end.signal);
  return end;
};

describe('room for the banner', () => {
  it('is taken from the page and given back as it was', () => {
    html.style.setProperty('margin-top', '3px', 'important');
    const end = place([]);
    expect(html.style.getPropertyValue('margin-top')).toBe('50px');
    expect(html.style.getPropertyValue('scroll-padding-top')).toBe('50px');
    end.abort();
    expect(html.getAttribute('style')).toBe('margin-top: 3px !important;');
  });

  it('moves headers that stick to the same edge, and nothing else', () => {
    const fixed = add('position: fixed; top: 0px');
    const sticky = add('position: sticky; top: 10px');
    const low = add('position: fixed; top: 80px');
    const flow = add('position: relative; top: 0px');
    const end = place([fixed, sticky, low, flow]);
    expect([fixed, sticky, low, flow].map(({ style }) => style.top)).toEqual(['50px', '60px', '80px', '0px']);
    end.abort();
    expect([fixed, sticky].map(({ style }) => style.top)).toEqual(['0px', '10px']);
  });

  it('moves no header twice when the page is scrolled', () => {
    vi.useFakeTimers();
    const fixed = add('position: fixed; top: 0px');
    const end = place([fixed]);
    for (let scrolls = 0; scrolls < 3; scrolls += 1) {
      window.dispatchEvent(new Event('scroll'));
      vi.advanceTimersToNextFrame();
    }
    expect(fixed.style.top).toBe('50px');
    end.abort();
    vi.useRealTimers();
  });

  it('does the same at the bottom', () => {
    const bar = add('position: fixed; bottom: 0px');
    const end = place([bar], 'bottom');
    expect(bar.style.bottom).toBe('50px');
    expect(html.style.getPropertyValue('margin-bottom')).toBe('50px');
    end.abort();
  });

  it('is not there on paper', () => {
    const end = place([]);
    window.dispatchEvent(new Event('beforeprint'));
    expect(html.style.getPropertyValue('margin-top')).toBe('');
    window.dispatchEvent(new Event('afterprint'));
    expect(html.style.getPropertyValue('margin-top')).toBe('50px');
    end.abort();
  });
});
