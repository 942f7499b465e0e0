import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { MagentoAdmin } from './magento-admin.ts';

/** Prints, and judges nothing: how long it takes says as much about the machine. CONNECT_SHOP_ROUNDS, default 15. */
const ROUNDS = Number(process.env['CONNECT_SHOP_ROUNDS'] ?? 15);

/** Milliseconds since the first press, and what it took. */
interface Round {
  /** There was a new tab. */
  readonly opened: number;
  /** The account page's answer had come. */
  readonly answered: number;
  /** The account page was painted. */
  readonly shown: number;
  readonly clicks: number;
  readonly loads: number;
}

/** Where the button is, so that the press itself waits for nothing. */
const findCentre = async (admin: MagentoAdmin, selector: string): Promise<readonly [x: number, y: number]> => {
  const box = await admin.page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen`);
  return [box.x + 20, box.y + box.height / 2];
};

/** Answers the shop's question in the frame in which it lies open under a pointer, faster than anybody could. */
const answerQuestion = (admin: MagentoAdmin): Promise<unknown> =>
  admin.page.waitForFunction(
    () => {
      const button = document.querySelector<HTMLElement>('.modal-popup.confirm._show .action-primary');
      const box = button?.getBoundingClientRect();
      if (button == null || box === undefined) return false;
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (hit === null || !button.contains(hit)) return false;
      button.click();
      return true;
    },
    null,
    { polling: 'raf' },
  );

/** Waits for the account page. Its referrer tells whether a page of its own led there, or a redirect. */
const readShown = async (page: Page) => {
  const handle = await page.waitForFunction(() => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (load === undefined || paint === undefined || !location.pathname.includes('/customer/account')) return null;
    return {
      answered: performance.timeOrigin + load.responseEnd,
      shown: performance.timeOrigin + paint.startTime,
      loads: document.referrer.includes('/loginascustomer/') ? 2 : 1,
    };
  });
  return (await handle.jsonValue())!;
};

/** All moments are of this machine's one clock. The pointer rests on the button already, as a person's does. */
async function measure(admin: MagentoAdmin, isStock: boolean, storefront: string): Promise<Round> {
  const [x, y] = await findCentre(admin, isStock ? '#login_as_customer' : 'connect-as-customer');
  const opening = admin.page.context().waitForEvent('page');
  await admin.page.mouse.move(x, y);
  const pressed = Date.now();
  const clicking = admin.page.mouse.down().then(() => admin.page.mouse.up());
  if (isStock) await answerQuestion(admin);
  const page = await opening;
  const opened = Date.now();
  await clicking;
  const { answered, shown, loads } = await readShown(page);
  await page.goto(`${storefront}customer/account/logout/`);
  await page.close();
  await admin.page.bringToFront();
  await admin.page.reload({ waitUntil: 'networkidle' });
  return {
    opened: opened - pressed,
    answered: answered - pressed,
    shown: shown - pressed,
    clicks: isStock ? 2 : 1,
    loads,
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;

const describe = (name: string, rounds: readonly Round[]): string => {
  const of = (key: keyof Round) => Math.round(median(rounds.map((round) => round[key])));
  return `${name}: ${of('clicks')} click(s), ${of('loads')} page load(s), median ${of('shown')} ms to the account page (tab opened after ${of('opened')} ms, answered after ${of('answered')} ms, n = ${rounds.length})`;
};

test('time from the first press to the account page, by the button of the shop and by ours', async ({
  admin,
  shop,
  storefront,
  otherBrowser,
}) => {
  test.setTimeout(30 * 60_000);
  const bare = new MagentoAdmin(await otherBrowser.newPage(), shop);
  await bare.signIn('lead');
  for (const one of [bare, admin]) {
    await one.open('customer', shop.customer.id);
    await one.page.waitForLoadState('networkidle');
  }
  const rounds: Record<'stock' | 'ours', Round[]> = { stock: [], ours: [] };
  // The first of each warms up what both use.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const way of round % 2 === 0 ? (['stock', 'ours'] as const) : (['ours', 'stock'] as const)) {
      const one = await measure(way === 'stock' ? bare : admin, way === 'stock', storefront);
      if (round > 0) rounds[way].push(one);
    }
  }
  const [stock, ours] = [rounds.stock, rounds.ours].map((some) => median(some.map(({ shown }) => shown)));
  process.stdout.write(`${describe('stock', rounds.stock)}\n${describe('ours', rounds.ours)}\n`);
  process.stdout.write(`ours / stock = ${(ours! / stock!).toFixed(2)}\n`);
  expect(rounds.ours).toHaveLength(ROUNDS);
});
