// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { askWhenSeen } from '../../../lib/banner/ask-when-seen.ts';

const show = (visibility: DocumentVisibilityState): void => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
};

const comeBack = (persisted: boolean): void => {
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
};

describe('when the storefront is asked', () => {
  it('is at once, when the page is seen again and when it comes out of the browser’s memory', async () => {
    const end = new AbortController();
    const ask = vi.fn(async () => undefined);
    const settled = () => new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(null))));
    askWhenSeen(ask, end.signal);
    expect(ask).toHaveBeenCalledTimes(1);
    await settled();
    show('hidden');
    comeBack(false);
    expect(ask).toHaveBeenCalledTimes(1);
    show('visible');
    expect(ask).toHaveBeenCalledTimes(2);
    await settled();
    comeBack(true);
    expect(ask).toHaveBeenCalledTimes(3);
    await settled();
    end.abort();
    show('visible');
    comeBack(true);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('is never while it is being asked', () => {
    const ask = vi.fn(() => new Promise<void>(() => undefined));
    const end = new AbortController();
    askWhenSeen(ask, end.signal);
    comeBack(true);
    show('visible');
    expect(ask).toHaveBeenCalledTimes(1);
    end.abort();
  });
});
