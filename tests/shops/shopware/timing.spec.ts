import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { RealCustomer } from './real-shopware.ts';
import { ShopwareAdmin } from './shopware-admin.ts';
import { ShopwareStorefront } from './shopware-storefront.ts';

/** Prints, and judges nothing: how long it takes says as much about the machine. CONNECT_SHOP_ROUNDS, default 12. */
const ROUNDS = Number(process.env['CONNECT_SHOP_ROUNDS'] ?? 12);

/** `instantly`: the shop's question is answered in the first frame, faster than anybody could. */
type Way = 'stock' | 'instantly' | 'ours';

/** Milliseconds since the first press, and what it took. */
interface Round {
  /** There was a new tab. */
  readonly opened: number;
  /** The account page's answer had come. */
  readonly answered: number;
  /** The account page had loaded. */
  readonly loaded: number;
  readonly clicks: number;
  /** Pages that the new tab showed. */
  readonly loads: number;
}

const BUTTON = {
  stock: '.sw-customer-card .sw-card__titles-right-slot button',
  instantly: '.sw-customer-card .sw-card__titles-right-slot button',
  ours: 'connect-as-customer',
} as const;

/** Where the button is, so that the press itself waits for nothing. */
const findCentre = async ({ page }: ShopwareAdmin, way: Way): Promise<readonly [x: number, y: number]> => {
  const box = await page.locator(BUTTON[way]).first().boundingBox();
  if (box === null) throw new Error(`${BUTTON[way]} is not to be seen`);
  return [box.x + 20, box.y + box.height / 2];
};

const DOMAIN = '.imitate-customer-modal-container .sw-context-menu-item';

/** As a hand would, without a moment to think: when the question stands still. */
const answerByHand = ({ page }: ShopwareAdmin): Promise<void> => page.locator(DOMAIN).first().click();

/** Takes the first domain of the shop's question in the frame in which it can be pressed. */
const answerInstantly = ({ page }: ShopwareAdmin): Promise<unknown> =>
  page.waitForFunction(
    (domain) => {
      const item = document.querySelector<HTMLElement>(domain);
      const box = item?.getBoundingClientRect();
      if (item == null || box === undefined) return false;
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (hit === null || !item.contains(hit)) return false;
      item.click();
      return true;
    },
    DOMAIN,
    { polling: 'raf' },
  );

/** The page shows the customer, and loads nothing more. */
async function expectReady({ page, buttons }: ShopwareAdmin, way: Way): Promise<void> {
  await page.locator('.sw-customer-card').waitFor();
  await expect(page.locator(BUTTON.stock)).toBeEnabled();
  if (way === 'ours') await expect(buttons).toHaveCount(1);
  await expect(page.locator('.sw-loader:visible')).toHaveCount(0);
}

const readAccount = async (page: Page) => {
  const handle = await page.waitForFunction(() => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (load === undefined || load.loadEventEnd === 0 || !location.pathname.endsWith('/account')) return null;
    return {
      answered: performance.timeOrigin + load.responseEnd,
      loaded: performance.timeOrigin + load.loadEventEnd,
    };
  });
  return (await handle.jsonValue())!;
};

/** All moments are of this machine's one clock. The pointer has just come to the button: what a rest on it would prepare is not there. */
async function measure(admin: ShopwareAdmin, way: Way, asks: boolean, base: string): Promise<Round> {
  const { page } = admin;
  const [x, y] = await findCentre(admin, way);
  await page.mouse.move(x, y);
  const opening = page.context().waitForEvent('page');
  const shown = new Set<string>();
  page.context().once('page', (tab) => {
    if (tab.url() !== 'about:blank') shown.add(tab.url());
    tab.on('framenavigated', (frame) => {
      if (frame === tab.mainFrame() && frame.url() !== 'about:blank') shown.add(frame.url());
    });
  });
  const pressed = Date.now();
  const clicking = page.mouse.down().then(() => page.mouse.up());
  const answer = way === 'instantly' ? answerInstantly : answerByHand;
  const answering = asks ? answer(admin) : Promise.resolve();
  const tab = await opening;
  const opened = Date.now();
  await Promise.all([clicking, answering]);
  const { answered, loaded } = await readAccount(tab);
  await new ShopwareStorefront(tab).dropCookies(base);
  await tab.close();
  await page.bringToFront();
  await page.reload();
  await expectReady(admin, way);
  return {
    opened: opened - pressed,
    answered: answered - pressed,
    loaded: loaded - pressed,
    clicks: asks ? 2 : 1,
    loads: shown.size,
  };
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const describe = (name: string, rounds: readonly Round[]): string => {
  const of = (key: keyof Round) => Math.round(median(rounds.map((round) => round[key])));
  return `${name}: ${of('clicks')} click(s), ${of('loads')} page(s), median ${of('loaded')} ms to the loaded account (tab opened after ${of('opened')} ms, answered after ${of('answered')} ms, n = ${rounds.length})`;
};

for (const [who, asks, why] of [
  ['customer', true, 'whose domain the shop asks for'],
  ['elsewhere', false, 'whose channel has one domain'],
] as const) {
  test(`time from the first press to the account of a customer ${why}`, async ({
    admin,
    shop,
    storefront,
    otherBrowser,
  }) => {
    test.setTimeout(30 * 60_000);
    const customer: RealCustomer = shop[who];
    const base = who === 'customer' ? storefront : shop.storefronts[0]!;
    const bare = new ShopwareAdmin(await otherBrowser.newPage(), shop);
    await bare.signIn('agent');
    for (const one of [bare, admin]) {
      await one.openCustomer(customer);
      await expectReady(one, one === bare ? 'stock' : 'ours');
    }
    const ways: readonly Way[] = asks ? ['stock', 'instantly', 'ours'] : ['stock', 'ours'];
    const rounds: Record<Way, Round[]> = { stock: [], instantly: [], ours: [] };
    // The first of each warms up what all use.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const way of round % 2 === 0 ? ways : [...ways].reverse()) {
        const one = await measure(way === 'ours' ? admin : bare, way, asks && way !== 'ours', base);
        if (round > 0) rounds[way].push(one);
      }
    }
    const ours = median(rounds.ours.map(({ loaded }) => loaded));
    process.stdout.write(`${who}\n${ways.map((way) => describe(way, rounds[way])).join('\n')}\n`);
    for (const way of ways) {
      const other = median(rounds[way].map(({ loaded }) => loaded));
      if (way !== 'ours') process.stdout.write(`ours / ${way} = ${(ours / other).toFixed(2)}\n`);
    }
    expect(rounds.ours).toHaveLength(ROUNDS);
  });
}
