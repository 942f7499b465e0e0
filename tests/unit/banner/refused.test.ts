// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askStorefront } from '../../../lib/banner/ask-storefront.ts';
import { fail, ok } from '../../../lib/result.ts';
import { createFakeSend } from '../view/fake-send.ts';
import { sampleLive } from '../view/samples.ts';
import { openBannerPage, sampleStorefrontSession, type BannerPage } from './banner-page.ts';

let page: BannerPage;

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});
afterEach(() => {
  page.banner.destroy();
  vi.useRealTimers();
});

const refusedPage = (code: 'link_invalid' | 'login_refused' | 'storefront_maintenance' = 'login_refused') =>
  openBannerPage({ session: null, remembered: null, refused: { code } });

describe('a login that did not come about', () => {
  it('is told in the page, with nothing to leave', async () => {
    page = await refusedPage();
    expect(page.find('section')?.getAttribute('aria-label')).toBe('You are not connected');
    expect(page.find('.exit')?.hidden).toBe(true);
    expect(page.find('.trouble')?.hidden).toBe(false);
    expect(page.find('.trouble')?.textContent.length).toBeGreaterThan(20);
    expect(page.find('.chip')).toBeNull();
    await page.click('.exit');
    expect(page.asked.map(({ name }) => name)).toEqual(['banner/state']);
    expect(page.fetched).toEqual([]);
  });

  it('is told differently for each reason', async () => {
    const told = new Set<string | undefined>();
    for (const code of ['link_invalid', 'login_refused', 'storefront_maintenance'] as const) {
      page = await refusedPage(code);
      told.add(page.find('.trouble')?.textContent);
      page.banner.destroy();
    }
    expect(told.size).toBe(3);
  });

  it('can be made small, and keeps its words', async () => {
    page = await refusedPage();
    await page.click('.fold');
    expect(page.find('.bar')?.hidden).toBe(true);
    expect(page.find('.pill')?.textContent).toBe('You are not connected');
    await page.click('.pill');
    expect(page.find('.bar')?.hidden).toBe(false);
  });

  it('gives way to the session that follows, with its way out and without the trouble', async () => {
    page = await refusedPage();
    page.state.refused = null;
    page.state.session = sampleStorefrontSession();
    page.state.remembered = sampleLive();
    await page.banner.refresh();
    expect(page.find('.exit')?.hidden).toBe(false);
    expect(page.find('.trouble')?.hidden).toBe(true);
    expect(page.words()).toContain('Connected as Anna Müller');
  });

  it('goes where there is nothing to tell any more', async () => {
    page = await refusedPage();
    page.state.refused = null;
    await page.banner.refresh();
    expect(page.host()).toBeNull();
  });
});

describe('Exit where the login is this browser’s cookies', () => {
  const open = async (
    end: () => ReturnType<typeof fail<{ code: 'cookies_not_granted' }>> | ReturnType<typeof ok<null>>,
  ) => {
    page = await openBannerPage({ answers: { 'banner/end': end } });
    Object.assign(page.state, { exit: { kind: 'browser' }, remembered: sampleLive({ id: 'S1' }), courtesy: true });
    await page.banner.refresh();
    await page.click('.exit');
  };

  it('is the worker’s work; the storefront is asked for nothing', async () => {
    await open(() => ok(null));
    expect(page.fetched).toEqual([]);
    expect(page.sent('banner/end')).toEqual([{ id: 'S1' }]);
    expect(page.sent('banner/exited')).toEqual([{ id: 'S1', returnUrl: null }]);
    expect(page.host()).toBeNull();
  });

  it('stays, and says so, where the worker cannot', async () => {
    await open(() => fail({ code: 'cookies_not_granted' as const }));
    expect(page.sent('banner/exited')).toEqual([]);
    expect(page.find('.trouble')?.hidden).toBe(false);
    expect(page.find('.exit')?.textContent).toBe('Try again');
  });
});

describe('looking at a page', () => {
  const look = async (
    platform: 'shopware' | 'magento' | 'generic',
    html: string,
    signal = new AbortController().signal,
  ) => {
    page = await refusedPage();
    document.body.innerHTML = html;
    const { send, asked } = createFakeSend({
      'storefront/hello': () => ok({ kind: 'look' as const, platform }),
      'storefront/shown': () => ok(null),
    });
    const fetched = vi.fn(() => Promise.reject(new Error('nothing is to be asked')));
    await askStorefront({ send, fetch: fetched, hasMarker: () => false, signal });
    expect(fetched).not.toHaveBeenCalled();
    return asked.slice(1);
  };

  it('tells what it shows, and asks the shop for nothing', async () => {
    expect(await look('shopware', '<a href="/account/logout">Log out</a>')).toEqual([
      { name: 'storefront/shown', input: { loggedIn: true, refusal: null } },
    ]);
    expect(await look('shopware', '<a class="account-menu-login-button" href="/account/login">Log in</a>')).toEqual([
      { name: 'storefront/shown', input: { loggedIn: false, refusal: null } },
    ]);
    expect(await look('shopware', '<p>Checkout</p>')).toEqual([
      { name: 'storefront/shown', input: { loggedIn: null, refusal: null } },
    ]);
  });

  it('tells nothing of platforms whose pages show nothing', async () => {
    expect(await look('magento', '<a href="/account/logout">Log out</a>')).toEqual([]);
    expect(await look('generic', '<a href="/account/logout">Log out</a>')).toEqual([]);
  });

  it('tells nothing once the extension has gone', async () => {
    expect(await look('shopware', '<a href="/account/logout">Log out</a>', AbortSignal.abort())).toEqual([]);
  });
});
