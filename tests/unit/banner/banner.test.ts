// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../lib/result.ts';
import { atMinute, sampleLive } from '../view/samples.ts';
import { json, openBannerPage, sampleStorefrontSession, type BannerPage } from './banner-page.ts';

let page: BannerPage;
beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});
afterEach(() => {
  page.banner.destroy();
  vi.useRealTimers();
});

const html = document.documentElement;

describe('banner', () => {
  it('says who is connected as whom, since when, and what they may do', async () => {
    page = await openBannerPage();
    const region = page.find('section');
    expect(region?.getAttribute('aria-label')).toBe('Connected as Anna Müller');
    expect(page.words()).toContain('Connected as Anna Müller');
    expect(page.words()).toMatch(/by Lea Lead, since \d/);
    expect(page.words()).toContain('Full access');
    expect(page.words()).toContain('Checkout blocked');
    expect(page.words()).toContain('Ends in 15 min without activity');
    expect(page.find('.exit')?.textContent).toBe('Exit');
  });

  it('shows names as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    page = await openBannerPage({ session: sampleStorefrontSession({ customer: { name }, mode: 'read-only' }) });
    expect(page.words()).toContain(name);
    expect(page.words()).toContain('Read-only');
    expect(page.find('img')).toBeNull();
  });

  it('is there once, however often it is injected, and hides the shop’s own', async () => {
    page = await openBannerPage();
    await page.banner.refresh();
    await page.banner.refresh();
    expect(document.querySelectorAll('connect-banner')).toHaveLength(1);
    expect(document.querySelector<HTMLElement>('[data-connect-banner]')?.hidden).toBe(true);
    expect(html.contains(page.host())).toBe(true);
    expect(document.body.contains(page.host())).toBe(false);
  });

  it('shows a session that the shop has not confirmed as unverified, with its way out', async () => {
    page = await openBannerPage({ session: null, remembered: sampleLive({ customer: null, verified: false }) });
    expect(page.find('section')?.getAttribute('aria-label')).toBe('Connected as a customer');
    expect(page.words()).toContain('Unverified');
    await page.click('.exit');
    expect(page.fetched[0]?.init?.body).toBe(JSON.stringify({ id: 'L1' }));
  });

  it('goes when the session has gone, and gives the page its room back', async () => {
    html.style.setProperty('margin-top', '7px');
    page = await openBannerPage();
    expect(html.style.getPropertyPriority('margin-top')).toBe('important');
    page.state.session = null;
    page.state.remembered = null;
    await page.banner.refresh();
    expect(page.host()).toBeNull();
    expect(html.style.getPropertyValue('margin-top')).toBe('7px');
    html.removeAttribute('style');
  });

  it('stays away where the shop wants none, but not from a session in doubt', async () => {
    const session = sampleStorefrontSession({ banner: { enabled: false, position: 'top' } });
    page = await openBannerPage({ session });
    expect(page.host()).toBeNull();
    page.state.session = null;
    await page.banner.refresh();
    expect(page.words()).toContain('Unverified');
  });

  it('gives way to that of a newer script', async () => {
    page = await openBannerPage();
    const old = page.host();
    page = await openBannerPage();
    expect(old?.isConnected).toBe(false);
    expect(document.querySelectorAll('connect-banner')).toHaveLength(1);
  });

  it('stands at the bottom where the shop wants it there', async () => {
    const session = sampleStorefrontSession({ banner: { enabled: true, position: 'bottom' } });
    page = await openBannerPage({ session });
    expect(page.host()?.dataset['edge']).toBe('bottom');
    expect(html.style.getPropertyPriority('margin-bottom')).toBe('important');
    expect(html.style.getPropertyValue('margin-top')).toBe('');
  });

  it('becomes small, takes no room then, and stays small in this tab', async () => {
    page = await openBannerPage();
    await page.click('.fold');
    expect(page.find('section')?.hidden).toBe(true);
    expect(page.find('.pill')?.textContent).toBe('Connected as Anna Müller');
    expect(page.host()?.shadowRoot?.activeElement).toBe(page.find('.pill'));
    expect(html.style.getPropertyValue('margin-top')).toBe('');
    page = await openBannerPage();
    expect(page.find('section')?.hidden).toBe(true);
    await page.click('.pill');
    expect(page.find('section')?.hidden).toBe(false);
    expect(sessionStorage.length).toBe(0);
  });
});

describe('time', () => {
  it('is told anew each minute, and to those who listen at five minutes and at one', async () => {
    page = await openBannerPage({ session: sampleStorefrontSession({ idleEndsAt: atMinute(7), endsAt: atMinute(7) }) });
    const told = page.find('[role=status]');
    expect(page.words()).toContain('Ends in 7 min');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.words()).toContain('Ends in 6 min');
    expect(told?.textContent).toBe('');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told?.textContent).toBe('5 minutes left in this session.');
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(told?.textContent).toBe('1 minute left in this session.');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(page.asked.filter(({ name }) => name !== 'banner/state')).toEqual([]);
  });

  it('asks the shop once when it is over, and shows what the shop says', async () => {
    page = await openBannerPage({ session: sampleStorefrontSession({ idleEndsAt: atMinute(2) }) });
    expect(page.askStorefront).not.toHaveBeenCalled();
    page.askStorefront.mockImplementation(async () => {
      page.state.session = sampleStorefrontSession({ idleEndsAt: atMinute(17) });
    });
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(page.askStorefront).toHaveBeenCalledTimes(1);
    expect(page.words()).toContain('Ends in 15 min without activity');
  });

  it('does not ask on and on where the clocks differ', async () => {
    page = await openBannerPage({ session: sampleStorefrontSession({ idleEndsAt: atMinute(-5) }) });
    await vi.advanceTimersByTimeAsync(0);
    await page.banner.refresh();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(page.askStorefront).toHaveBeenCalledTimes(1);
    expect(page.words()).toContain('Time is up');
  });
});

describe('Exit', () => {
  it('ends the session at the storefront, from its own page, and tells the background where to go', async () => {
    page = await openBannerPage();
    await page.click('.exit');
    expect(page.fetched).toHaveLength(1);
    const { url, init } = page.fetched[0]!;
    expect(url).toBe('https://shop.example/connect/session/exit');
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      body: '{"id":"S1"}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(page.sent('banner/exited')).toEqual([{ id: 'S1', returnUrl: 'https://shop.example/admin/customers' }]);
    expect(page.host()).toBeNull();
    expect(page.reload).not.toHaveBeenCalled();
  });

  it('acts for people only', async () => {
    page = await openBannerPage();
    page.find('.exit')?.click();
    page.find('.exit')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(0);
    expect(page.fetched).toEqual([]);
  });

  it('sends one request however often it is clicked', async () => {
    page = await openBannerPage({ exit: () => new Promise(() => undefined) });
    await page.click('.exit');
    await page.click('.exit');
    expect(page.fetched).toHaveLength(1);
    expect(page.find('.exit')?.getAttribute('aria-busy')).toBe('true');
    expect(page.find('.exit')?.textContent).toBe('Exiting…');
  });

  it('is ended through the admin where the storefront fails', async () => {
    page = await openBannerPage({ exit: () => json({ code: 'internal' }, 500) });
    await page.click('.exit');
    expect(page.sent('banner/end')).toEqual([{ id: 'S1' }]);
    expect(page.sent('banner/exited')).toEqual([{ id: 'S1', returnUrl: null }]);
  });

  it('says what went wrong where neither works, and tries again', async () => {
    const exits = [
      () => Promise.reject(new TypeError('network')),
      () => json({ ended: true, returnUrl: 'https://a.example/' }),
    ];
    page = await openBannerPage({
      exit: () => exits.shift()!(),
      answers: { 'banner/end': () => fail({ code: 'agent_signed_out' }) },
    });
    await page.click('.exit');
    expect(page.find('[role=alert]')?.hidden).toBe(false);
    expect(page.find('[role=alert]')?.textContent).toContain('The shop cannot be reached.');
    expect(page.find('.exit')?.textContent).toBe('Try again');
    expect(page.find('.exit')?.getAttribute('aria-busy')).toBe('false');
    await page.click('.exit');
    expect(page.sent('banner/exited')).toEqual([{ id: 'S1', returnUrl: 'https://a.example/' }]);
  });

  it('counts a session that has ended already as ended', async () => {
    page = await openBannerPage({ exit: () => json({ code: 'session_ended' }, 409) });
    await page.click('.exit');
    expect(page.sent('banner/exited')).toEqual([{ id: 'S1', returnUrl: null }]);
  });

  it('asks again where another session is this browser’s now', async () => {
    page = await openBannerPage({ exit: () => json({ code: 'session_not_current' }, 409) });
    page.askStorefront.mockImplementation(async () => {
      page.state.session = sampleStorefrontSession({ id: 'S2', customer: { name: 'Ben' } });
    });
    await page.click('.exit');
    expect(page.words()).toContain('Connected as Ben');
    expect(page.sent('banner/exited')).toEqual([]);
    expect(page.sent('banner/end')).toEqual([]);
    expect(page.find('.exit')?.textContent).toBe('Exit');
  });

  it('shows the page itself where no worker is left to take the tab away', async () => {
    page = await openBannerPage({ answers: { 'banner/exited': () => fail({ code: 'extension_reloaded' }) } });
    await page.click('.exit');
    expect(page.reload).toHaveBeenCalledTimes(1);
  });

  describe('led to by the shop’s own logout', () => {
    it('ends the session at once, and not again by Back', async () => {
      history.replaceState(null, '', '/account#connect-exit');
      page = await openBannerPage();
      await vi.waitFor(() => expect(page.fetched).toHaveLength(1));
      expect(location.hash).toBe('');
    });
  });

  describe('in a tab whose login was refused', () => {
    it('says why, offers no Exit, and can be made small', async () => {
      page = await openBannerPage({ session: null, remembered: null, refused: { code: 'login_refused' } });
      expect(page.find('[role=alert]')?.textContent).toContain('refused to log you in');
      expect(page.find('.exit')?.hasAttribute('hidden')).toBe(true);
      await page.click('.fold');
      expect(page.find('.pill')?.textContent).toBe('You are not connected');
    });
  });

  it('still works after an update of the extension, which is told', async () => {
    let updated = false;
    const session = sampleStorefrontSession();
    const state = ok({
      session,
      remembered: null,
      exit: { kind: 'protocol' as const, url: 'https://shop.example/exit' },
      courtesy: false,
      refused: null,
    });
    const gone = fail({ code: 'extension_reloaded' as const });
    page = await openBannerPage({
      answers: { 'banner/state': () => (updated ? gone : state), 'banner/exited': () => gone },
    });
    updated = true;
    await page.banner.refresh();
    expect(page.find('[role=alert]')?.textContent).toContain('Reload the page.');
    await page.click('.exit');
    expect(page.fetched).toHaveLength(1);
    expect(page.reload).toHaveBeenCalledTimes(1);
  });
});
