import type { Cookies } from 'webextension-polyfill';
import { browser } from '../../../lib/browser.ts';

type Held = Cookies.Cookie;

const matches = (cookie: Held, url: URL): boolean => {
  const domain = cookie.domain.replace(/^\./, '');
  const isHost = url.hostname === domain || (!cookie.hostOnly && url.hostname.endsWith(`.${domain}`));
  return isHost && url.pathname.startsWith(cookie.path) && (!cookie.secure || url.protocol === 'https:');
};

/** Cookies as Chromium keeps them: told apart by store, name, domain and path, removed by address and name. */
export class FakeCookies {
  held: readonly Held[] = [];
  /** Stores that were asked for; undefined = the worker's own. */
  readonly stores: (string | undefined)[] = [];
  sets = 0;
  /** The store that this worker's own windows have. */
  ownStore = '0';

  constructor() {
    Object.assign(browser, {
      cookies: {
        getAll: async ({ url, name, storeId }: { url: string; name: string; storeId?: string }) => {
          this.stores.push(storeId);
          return this.#in(storeId).filter((one) => one.name === name && matches(one, new URL(url)));
        },
        remove: async ({ url, name, storeId }: { url: string; name: string; storeId?: string }) => {
          const isMeant = (one: Held) => one.name === name && matches(one, new URL(url));
          const gone = this.#in(storeId).filter(isMeant);
          this.held = this.held.filter((one) => !gone.includes(one));
        },
        set: async ({ url, domain, path, expirationDate, storeId, ...rest }: Cookies.SetDetailsType) => {
          this.sets += 1;
          const { hostname } = new URL(url);
          this.put({
            ...rest,
            domain: domain ?? hostname,
            hostOnly: domain === undefined,
            path: path ?? '/',
            storeId: storeId ?? this.ownStore,
            ...(expirationDate === undefined ? {} : { expirationDate }),
          });
        },
      },
    });
  }

  #in(store = this.ownStore): readonly Held[] {
    return this.held.filter(({ storeId }) => storeId === store);
  }

  put(change: Partial<Held>): void {
    const cookie = {
      name: 'store',
      value: 'de',
      domain: '.shop.example',
      hostOnly: false,
      path: '/',
      secure: false,
      httpOnly: false,
      sameSite: 'lax',
      session: change.expirationDate === undefined,
      storeId: this.ownStore,
      firstPartyDomain: '',
      ...change,
    } satisfies Held;
    const isOther = (one: Held) =>
      one.name !== cookie.name ||
      one.storeId !== cookie.storeId ||
      one.domain !== cookie.domain ||
      one.path !== cookie.path ||
      one.hostOnly !== cookie.hostOnly;
    this.held = [...this.held.filter(isOther), cookie];
  }
}
