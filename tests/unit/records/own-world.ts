import { browser } from '../../../lib/browser.ts';
import type { Choice } from '../../../lib/messaging/messages.ts';
import { listOwn, type OwnSession } from '../../../lib/records/own-session.ts';
import { onAlarm } from '../../../lib/sessions/on-ends-due.ts';
import { onTabRemoved } from '../../../lib/sessions/on-tabs-changed.ts';
import { listMarkersOfShop, type Marker } from '../../../lib/sessions/marker.ts';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { addShop } from '../messaging/added-shop.ts';
import { STOCK_ADMIN, STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

type Tab = ReturnType<FakeWorld['openTab']>;

export const OPENED = { ok: true, value: { kind: 'opened' } };
export const JANE = 'Jane Allowed';
export const LENA = 'Lena Locked';

/** A browser with a shop that keeps no sessions: an admin tab of it, and what an agent and its pages do. */
export class OwnWorld extends FakeWorld {
  #shop: StoredShop | null = null;
  admin: Tab = this.openTab(`${STOCK_ADMIN}customer/index/index/`, { windowId: 3 });

  get added(): StoredShop {
    if (this.#shop === null) throw new Error('the shop was not added yet');
    return this.#shop;
  }

  static async open(more: Partial<StoredShop> = {}): Promise<OwnWorld> {
    const world = new OwnWorld();
    world.#shop = await addShop(world, {
      platform: 'magento',
      adminBase: STOCK_ADMIN,
      apiTemplate: `${STOCK_ADMIN}{path}`,
      storefronts: [],
      allowedOrigins: [],
      ...more,
    });
    world.grants.clear();
    world.grants.add('https://stock.example/*');
    return world;
  }

  connect(customer = '1', choice: Partial<Choice> = {}) {
    return this.say('admin/connect', { customer, choice: { kind: 'instant', ...choice } }, this.admin);
  }

  /** The tab that was opened last. */
  get lastTab(): Tab {
    const tab = this.tabs.at(-1);
    if (tab === undefined) throw new Error('no tab is open');
    return tab;
  }

  /** A page of the storefront says whose login it sees. */
  truth(tab: Tab, customer: string | null, impersonated = true) {
    return this.say('storefront/truth', { truth: { impersonated, customer } }, tab);
  }

  silence(tab: Tab) {
    return this.say('storefront/truth', { truth: null }, tab);
  }

  /** Connects, and the new tab lands on the account page. */
  async enter(customer = '1', name: string | null = JANE, choice: Partial<Choice> = {}): Promise<Tab> {
    const answer = await this.connect(customer, choice);
    if (!answer.ok || answer.value.kind !== 'opened') throw new Error(`not connected: ${JSON.stringify(answer)}`);
    return this.land(this.lastTab, name);
  }

  async land(tab: Tab, name: string | null, store = STOCK_STORE): Promise<Tab> {
    this.navigate(tab, `${store}customer/account/index/`);
    const landed = this.tabs.find(({ id }) => id === tab.id) ?? tab;
    await this.truth(landed, name);
    return landed;
  }

  markers(): Promise<readonly Marker[]> {
    return listMarkersOfShop(this.added.id);
  }

  /** Sessions on record, in the order they were asked for. */
  async records(): Promise<readonly OwnSession[]> {
    return [...(await listOwn(this.added.id))].sort((a, b) => a.linkIssuedAt.localeCompare(b.linkIssuedAt));
  }

  async close(tab: Tab): Promise<void> {
    this.closeTab(tab);
    await onTabRemoved(this.background, tab.id, { windowId: 1, isWindowClosing: false });
    await this.settle();
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

  /** Seconds between two connects, so that records have an order. */
  pass(seconds = 5): void {
    this.now += seconds * 1000;
  }
}
