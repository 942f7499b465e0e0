import type { BrowserKeepsSessions, ReportedSession, ReportSettings } from '../../../lib/platforms/session-adapter.ts';
import { ok } from '../../../lib/result.ts';
import { FakeOwnShop, STOCK_STORE, storefrontOf } from './fake-own-shop.ts';

export const FORM_TOKEN = 'a-token-for-a-form';

/** A shop that is logged in to by a form, tells nobody whose login it is, and lets agents' browsers write its log. */
export class FakeFormShop extends FakeOwnShop {
  settings: ReportSettings = { on: true, days: 90, mayChange: false };
  readonly reported: (readonly ReportedSession[])[] = [];

  constructor() {
    super();
    this.link = {
      url: `${STOCK_STORE}account/login/imitate-customer`,
      expiresAt: null,
      storefront: storefrontOf(STOCK_STORE),
      base: STOCK_STORE,
      form: { token: FORM_TOKEN, customerId: 'c1', userId: 'u1' },
      customerName: 'Jane Allowed',
    };
  }

  readonly formAdapter: BrowserKeepsSessions = {
    ...this.adapter,
    id: 'shopware',
    oneSessionPerAgent: false,
    lastingCookies: [],
    getAccountUrl: (base) => `${base}account`,
    login: { kind: 'cookies', holder: 'session-', names: ['session-', 'sw-states', 'sw-cache-hash'] },
    reports: {
      getSettings: () => Promise.resolve(ok(this.settings)),
      saveSettings: (_shop, chosen) => {
        this.settings = { ...this.settings, ...chosen };
        return Promise.resolve(ok(this.settings));
      },
      report: (_shop, sessions) => {
        this.reported.push(sessions);
        return Promise.resolve(ok(null));
      },
    },
  };
}
