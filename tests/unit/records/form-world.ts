import { browser } from '../../../lib/browser.ts';
import type { Choice } from '../../../lib/messaging/messages.ts';
import type { ShownLogin } from '../../../lib/platforms/platform.ts';
import { listOwn, type OwnSession } from '../../../lib/records/own-session.ts';
import { onAlarm } from '../../../lib/sessions/on-ends-due.ts';
import { listMarkers, type Marker } from '../../../lib/sessions/marker.ts';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { FakeCookies } from '../courtesy/fake-cookies.ts';
import { addShop } from '../messaging/added-shop.ts';
import { STOCK_ADMIN, STOCK_STORE, storefrontOf } from '../messaging/fake-own-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

export type Tab = ReturnType<FakeWorld['openTab']>;

export const OPENED = { ok: true, value: { kind: 'opened' } };
/** All that make a login there; the first is the one whose value tells it. */
export const LOGIN_COOKIES = ['session-', 'sw-states', 'sw-cache-hash'];

const LOGGED_IN: ShownLogin = { loggedIn: true, refusal: null };

/** What the new tab has posted, and the cookies of the storefront that went with it. */
interface Posted {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly carried: readonly string[];
}

/** A browser with a shop that is logged in to by a form and marks nothing: what agents, its server and its pages do. */
export class FormWorld extends FakeWorld {
  readonly cookies = new FakeCookies();
  readonly posted: Posted[] = [];
  admin: Tab = this.openTab(`${STOCK_ADMIN}#/sw/customer/index`, { windowId: 3 });
  #shop: StoredShop | null = null;
  #logins = 0;

  static async open(more: Partial<StoredShop> = {}): Promise<FormWorld> {
    const world = new FormWorld();
    world.#shop = await addShop(world, {
      platform: 'shopware',
      adminBase: STOCK_ADMIN,
      apiTemplate: `${STOCK_ADMIN}{path}`,
      storefronts: [storefrontOf(STOCK_STORE)],
      allowedOrigins: [],
      ...more,
    });
    world.grants.clear();
    world.grants.add('https://stock.example/*');
    world.apis.add('cookies');
    const { cookies } = browser;
    Object.assign(cookies, { remove: world.guard(cookies.remove.bind(cookies)) });
    return world;
  }

  get added(): StoredShop {
    if (this.#shop === null) throw new Error('the shop was not added yet');
    return this.#shop;
  }

  get lastTab(): Tab {
    const tab = this.tabs.at(-1);
    if (tab === undefined) throw new Error('no tab is open');
    return tab;
  }

  current(tab: Tab): Tab {
    return this.tabs.find(({ id }) => id === tab.id) ?? tab;
  }

  connect(customer = 'c1', choice: Partial<Choice> = {}, from = this.admin) {
    return this.say('admin/connect', { customer, choice: { kind: 'instant', ...choice } }, from);
  }

  /** The shop's server answers with cookies: those of a login, or an anonymous one. */
  serve(value: string, states = 'logged-in', storeId = this.cookies.ownStore): void {
    const place = { domain: 'stock.example', hostOnly: true, httpOnly: true, storeId };
    const [holder = '', state = '', hash = ''] = LOGIN_COOKIES;
    this.cookies.put({ ...place, name: holder, value });
    this.cookies.put({ ...place, name: state, value: states });
    this.cookies.put({ ...place, name: hash, value: `hash-of-${value}` });
  }

  /** Names of the login's cookies that the storefront would be sent. */
  held(storeId = this.cookies.ownStore): readonly string[] {
    return this.cookies.held.filter((one) => one.storeId === storeId).map(({ name }) => name);
  }

  ask(tab: Tab) {
    return this.say('page/posting', { posting: new URL(tab.url ?? '').hash.slice(1) }, tab);
  }

  /** The page in a new tab gets its form and posts it; the shop logs in, and leads to the account. */
  async post(tab: Tab): Promise<Tab> {
    const answer = await this.ask(tab);
    if (!answer.ok) throw new Error(`no form: ${JSON.stringify(answer)}`);
    this.posted.push({ ...answer.value, carried: this.held() });
    this.#logins += 1;
    this.serve(`login-${this.#logins}`);
    return this.go(tab, 'account');
  }

  go(tab: Tab, path: string): Tab {
    this.navigate(tab, `${STOCK_STORE}${path}`);
    return this.current(tab);
  }

  /** A page of the storefront has loaded, and tells what it shows if it is asked. */
  async load(tab: Tab, shown: ShownLogin = LOGGED_IN): Promise<boolean> {
    const hello = await this.say('storefront/hello', { marker: false }, tab);
    if (!hello.ok || hello.value?.kind !== 'look') return false;
    await this.shown(tab, shown);
    return true;
  }

  shown(tab: Tab, shown: ShownLogin = LOGGED_IN) {
    return this.say('storefront/shown', shown, tab);
  }

  /** Connects, and the new tab lands on the account page. */
  async enter(customer = 'c1', choice: Partial<Choice> = {}): Promise<Tab> {
    const answer = await this.connect(customer, choice);
    if (!answer.ok || answer.value.kind !== 'opened') throw new Error(`not connected: ${JSON.stringify(answer)}`);
    const tab = await this.post(this.lastTab);
    await this.load(tab);
    return tab;
  }

  markers(): Promise<readonly Marker[]> {
    return listMarkers();
  }

  /** Sessions on record, in the order they were asked for. */
  async records(): Promise<readonly OwnSession[]> {
    return [...(await listOwn(this.added.id))].sort((a, b) => a.linkIssuedAt.localeCompare(b.linkIssuedAt));
  }

  state(tab: Tab) {
    return this.say('banner/state', {}, tab);
  }

  async end(tab: Tab) {
    const [marker] = await this.markers();
    return this.say('banner/end', { id: marker?.session ?? '' }, tab);
  }

  /** Time passes, and alarms go off that are due then. */
  async wait(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    for (const { name, scheduledTime } of await browser.alarms.getAll()) {
      if (scheduledTime > this.now) continue;
      await browser.alarms.clear(name);
      await onAlarm(this.background, { name });
    }
    await this.settle();
  }
}
