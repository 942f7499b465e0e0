import { beforeAll, describe, expect, it } from 'vitest';
import { genericPage } from '../../../../lib/platforms/generic/page.ts';
import { magentoPage } from '../../../../lib/platforms/magento/page.ts';
import { magentoStorefront } from '../../../../lib/platforms/magento/storefront.ts';
import { detectPage } from '../../../../lib/platforms/page-registry.ts';
import type { PageProbe } from '../../../../lib/platforms/platform.ts';
import { prestashopPage } from '../../../../lib/platforms/prestashop/page.ts';
import { hasCaptures, readCaptures } from '../captures.ts';
import { parsePage } from '../read-page.ts';

const FOLDER = 'magento-2.4.7';
const BASE = 'http://magento.localhost:8082/admin_x/';

const JANE = ['customer prepend page-actions-inner 1 Jane Allowed'];

/** Saved admin pages that get buttons other than the lists. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'customer-edit': JANE,
  'customer-edit-account-tab': JANE,
  'customer-edit-popup': JANE,
  'customer-edit-popup-store-choice': ['customer prepend page-actions-inner 12 Test9 Customer'],
  'order-view': ['order prepend page-actions-inner 1 Jane Allowed'],
};

const NAMES: Readonly<Record<string, string>> = { 1: 'Jane Allowed', 2: 'Otto Denied', 3: 'Lena Locked' };

/** Customers of the list that was saved: 4 is Test1, and so on. */
const customer = (id: number): string => `list-row append  ${id} ${NAMES[id] ?? `Test${id - 3} Customer`}`;

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);
/** Sorted by e-mail, downwards, when the row of customer 11 was being edited. */
const EDITED = [12, 10, 9, 8, 7, 6, 5, 25, 24, 23, 4, 22, 21, 20, 19, 18, 17, 16, 15];

/** Its address is the first line of every saved page that was saved as it was shown. */
const readPages = (): ReadonlyMap<string, PageProbe> => {
  const pages = new Map<string, PageProbe>();
  for (const [name, { html }] of readCaptures(FOLDER)) {
    const address = /^<!-- (http\S+) -->/.exec(html)?.[1];
    if (address !== undefined) pages.set(name, parsePage(html, address));
  }
  return pages;
};

const describeAnchors = (page: PageProbe): readonly string[] =>
  magentoPage.findAnchors(page).map((anchor) => {
    const { kind, placement, element } = anchor;
    const seen = anchor.read();
    return [kind, placement, element.id || element.className, seen?.id, seen?.name, seen?.refusal].join(' ').trim();
  });

describe.skipIf(!hasCaptures(FOLDER))('saved pages of a Magento shop', () => {
  let pages: ReadonlyMap<string, PageProbe>;
  beforeAll(() => {
    pages = readPages();
  }, 60_000);

  it('are known as its admin, unless they are the login or the storefront', { timeout: 60_000 }, () => {
    expect(pages.size).toBeGreaterThan(20);
    for (const [name, page] of pages) {
      const detected = detectPage(page);
      expect([prestashopPage.detect(page), genericPage.detect(page)], name).toEqual([null, null]);
      if (name === 'admin-login' || name.startsWith('storefront-')) {
        expect(detected, name).toBeNull();
        continue;
      }
      expect(detected?.detection, name).toMatchObject({
        platform: 'magento',
        version: '2.4.7-p3',
        adminBase: BASE,
        apiTemplate: `${BASE}{path}`,
        agent: { name: 'admin', headless: false },
      });
      expect(detected?.detection.agent?.token, name).toMatch(/^\w{16}$/);
    }
  });

  it('give a button to the right customers only', () => {
    const lists = { 'customers-grid': upTo(20).map(customer), 'customers-grid-inline-edit': EDITED.map(customer) };
    const all: Readonly<Record<string, readonly string[]>> = { ...expected, ...lists };
    for (const [name, page] of pages) expect(describeAnchors(page), name).toEqual(all[name] ?? []);
    expect(Object.keys(all).filter((name) => !pages.has(name))).toEqual([]);
  });

  it('tell by the shop’s notice where an agent acts', () => {
    const told = [...pages].filter(([, page]) => magentoStorefront.looksImpersonated(page)).map(([name]) => name);
    const meant = [...pages.keys()].filter((name) => name.endsWith('-impersonated'));
    expect(meant).toHaveLength(6);
    expect(told).toEqual(meant);
  });
});
