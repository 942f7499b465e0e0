import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getCookieJar } from '../../../../../lib/courtesy/cookies.ts';
import { FakeRulesBrowser } from '../../../courtesy/fake-browser.ts';
import { FakeCookies } from '../../../courtesy/fake-cookies.ts';
import { FakeMagento, html, json, redirected, STORE } from './fake-magento.ts';

const SECTIONS = '/customer/section/load/';
const LOGOUT = '/customer/account/logout/';

const impersonated = json({ customer: { fullname: 'Jane Allowed' }, loggedAsCustomer: { adminUserId: 1 } });
const byThemselves = json({ customer: { fullname: 'Jane Allowed' }, loggedAsCustomer: { data_id: 1 } });
const nobody = json({ customer: { data_id: 1 }, loggedAsCustomer: { data_id: 1 } });

const leave = (magento: FakeMagento) => magento.adapter.login.leave(STORE, magento.io);
const paths = ({ asked }: FakeMagento) => asked.map(({ url }) => new URL(url).pathname);

describe('leaving without a page', () => {
  it('ends the agent’s login, and believes it when the shop says so', async () => {
    const magento = new FakeMagento().on(SECTIONS, impersonated, nobody).on(LOGOUT, redirected());
    expect(await leave(magento)).toEqual({ ok: true, value: null });
    expect(paths(magento)).toEqual([SECTIONS, LOGOUT, SECTIONS]);
    expect(magento.asked.every(({ init }) => init.credentials === 'include' && init.method === undefined)).toBe(true);
  });

  it.each([
    ['an ordinary login', byThemselves],
    ['nobody', nobody],
  ])('leaves %s alone', async (_who, answer) => {
    const magento = new FakeMagento().on(SECTIONS, answer);
    expect(await leave(magento)).toEqual({ ok: true, value: null });
    expect(paths(magento)).toEqual([SECTIONS]);
  });

  it('is not done while the shop still shows the agent', async () => {
    const magento = new FakeMagento().on(SECTIONS, impersonated).on(LOGOUT, html('Bye'));
    expect(await leave(magento)).toEqual({ ok: false, error: { code: 'unavailable' } });
  });

  it.each([
    ['does not answer', new FakeMagento(), 'unreachable'],
    ['is down', new FakeMagento().on(SECTIONS, html('', 503)), 'unavailable'],
    ['shows a page', new FakeMagento().on(SECTIONS, html('<h1>Hello</h1>')), 'answer_not_json'],
    ['fails at the logout', new FakeMagento().on(SECTIONS, impersonated).on(LOGOUT, html('', 500)), 'unavailable'],
    [
      'knows no such sections',
      new FakeMagento().on(SECTIONS, json({ message: 'not supported' }, 400)),
      'answer_invalid',
    ],
  ])('fails where the shop %s', async (_what, magento, code) => {
    expect(await leave(magento)).toEqual({ ok: false, error: { code } });
  });
});

describe('leaving a login without a mark', () => {
  it('ends whoever is there', async () => {
    const magento = new FakeMagento().on(LOGOUT, redirected());
    expect(await magento.adapter.login.leaveUnmarked(STORE, magento.io)).toEqual({ ok: true, value: null });
    expect(magento.asked).toMatchObject([{ url: `${STORE}customer/account/logout/`, init: { redirect: 'manual' } }]);
  });

  it.each([
    ['does not answer', new FakeMagento(), 'unreachable'],
    ['is down', new FakeMagento().on(LOGOUT, html('', 503)), 'unavailable'],
  ])('fails where the shop %s', async (_what, magento, code) => {
    expect(await magento.adapter.login.leaveUnmarked(STORE, magento.io)).toEqual({ ok: false, error: { code } });
  });
});

describe('before a link is opened', () => {
  const { adapter } = new FakeMagento();
  let cookies: FakeCookies;

  beforeEach(() => {
    new FakeRulesBrowser();
    cookies = new FakeCookies();
  });

  it('the store cookie of customers without a store goes: with it the login would not be marked', async () => {
    cookies.put({ value: 'admin', domain: 'shop.example', hostOnly: true });
    await adapter.login.prepareOpening(STORE, await getCookieJar());
    expect(cookies.held).toEqual([]);
  });

  it.each(['de', 'administration', ''])('the store %j stays', async (value) => {
    cookies.put({ value, domain: 'shop.example', hostOnly: true });
    await adapter.login.prepareOpening(STORE, await getCookieJar());
    expect(cookies.held).toHaveLength(1);
  });

  it('nothing is done without the permission', async () => {
    const spy = vi.fn();
    await adapter.login.prepareOpening(STORE, null).then(spy);
    expect(spy).toHaveBeenCalledExactlyOnceWith(undefined);
  });
});
