import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { PAGE_FILES } from '../src/pages/page-files.ts';
import { createGoPage } from '../src/pages/visitor-page.ts';

const script = PAGE_FILES.find(({ name }) => name === 'go.js')?.content ?? '';

/** The landing page in a browser, with its script run. */
async function open(fragment: string, options: { isAutoAllowed?: boolean; isVisible?: boolean; token?: string } = {}) {
  const page = await createGoPage(new Request('https://shop.example/connect/go'), '/connect/', {
    token: options.token ?? '',
    nonce: 'n',
    isAutoAllowed: options.isAutoAllowed ?? true,
    hasLogin: false,
  });
  const html = (await page.text()).replace(/<script[^>]*><\/script>/, '');
  const { window } = new JSDOM(html, { url: `https://shop.example/connect/go${fragment}`, runScripts: 'outside-only' });
  let visibility = options.isVisible === false ? 'hidden' : 'visible';
  Object.defineProperty(window.document, 'visibilityState', { get: () => visibility });
  const submits: Record<string, unknown>[] = [];
  window.HTMLFormElement.prototype.requestSubmit = function requestSubmit() {
    const event = new window.Event('submit', { cancelable: true });
    if (this.dispatchEvent(event)) {
      const values = new Map<string, unknown>(new window.FormData(this));
      submits.push(Object.fromEntries(values));
    }
  };
  window.eval(script);
  const show = () => {
    visibility = 'visible';
    window.document.dispatchEvent(new window.Event('visibilitychange'));
  };
  return { window, submits, show, state: () => window.document.body.dataset['state'] };
}

describe('landing page', () => {
  it('takes the token out of the address at once and submits an instant link by itself', async () => {
    const { window, submits } = await open('#i.handle.signature');
    expect(window.location.href).toBe('https://shop.example/connect/go');
    expect(submits).toEqual([{ token: 'i.handle.signature', nonce: 'n', auto: '1' }]);
  });

  it('waits until it is seen, and submits once', async () => {
    const { submits, show } = await open('#i.handle.signature', { isVisible: false });
    expect(submits).toEqual([]);
    show();
    show();
    expect(submits).toHaveLength(1);
  });

  it.each([
    ['a magic link', '#m.handle.signature', true],
    ['a link without a hint', '#handle.signature', true],
    ['a browser with a login', '#i.handle.signature', false],
  ])('leaves %s to a person', async (_title, fragment, isAutoAllowed) => {
    const { window, submits, state } = await open(fragment, { isAutoAllowed });
    expect(submits).toEqual([]);
    expect(state()).toBe('ready');
    window.document.querySelector('form')?.requestSubmit();
    expect(submits).toEqual([{ token: fragment.slice(1), nonce: 'n', auto: '0' }]);
  });

  it('says so where the link is not complete', async () => {
    const { state, submits } = await open('');
    expect(state()).toBe('empty');
    expect(submits).toEqual([]);
  });

  it('keeps a token that the server handed back for a press', async () => {
    const { window, state } = await open('', { token: 'i.kept.token', isAutoAllowed: false });
    expect(state()).toBe('ready');
    expect(window.document.querySelector<HTMLInputElement>('[name=token]')?.value).toBe('i.kept.token');
  });

  it('does not let markup in a token out of its attribute', async () => {
    const { window } = await open('', { token: '"><script>alert(1)</script>' });
    expect(window.document.querySelectorAll('script')).toHaveLength(0);
  });
});
