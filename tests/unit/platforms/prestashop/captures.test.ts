import { describe, expect, it } from 'vitest';
import { detectPage } from '../../../../lib/platforms/page-registry.ts';
import { hasCaptures, readCaptures } from '../captures.ts';
import { parsePage } from '../read-page.ts';

const FOLDERS = ['prestashop-8.2.1', 'prestashop-9.1', 'thirtybees-1.6'] as const;

/** Saved pages that get no button: other pages of the back office, the login, storefronts. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'prestashop-8.2.1/bo-customer-view-2-john-doe': [
    'customer 2 John DOE',
    'cart 1 2 John DOE',
    'cart 2 2 John DOE',
    'cart 3 2 John DOE',
    'cart 4 2 John DOE',
    'cart 5 2 John DOE',
  ],
  'prestashop-8.2.1/bo-customer-view-3-no-orders': ['customer 3 Alice Archer'],
  'prestashop-8.2.1/bo-customer-view-65-guest': ['customer 65 Gina Guest', 'cart 6 65 Gina Guest'],
  'prestashop-8.2.1/bo-orders-list': ['65 G. Guest', ...Array<string>(5).fill('2 J. DOE')].map(
    (row) => `list-row ${row}`,
  ),
  'prestashop-8.2.1/bo-customer-view-8-disabled': ['customer 8 Dana Disabled customer_inactive'],
  'prestashop-8.2.1/bo-order-view-1': ['order 2 John DOE'],
  'prestashop-8.2.1/bo-order-view-6-guest': ['order 65 Gina Guest'],
  'prestashop-9.1/bo-customer-view-2-john-doe': [
    'customer 2 John DOE',
    'cart 5 2 John DOE',
    'cart 4 2 John DOE',
    'cart 3 2 John DOE',
    'cart 2 2 John DOE',
    'cart 1 2 John DOE',
  ],
  'prestashop-9.1/bo-customer-view-65-guest': ['customer 65 Gina Guest'],
  'prestashop-9.1/bo-customer-view-8-disabled': ['customer 8 Dana Disabled customer_inactive'],
  'prestashop-9.1/bo-order-view-1': ['order 2 John DOE'],
  'thirtybees-1.6/bo-customer-view-1': [
    'customer 1 John DOE',
    'cart 6 1 John DOE',
    'cart 1 1 John DOE',
    'cart 2 1 John DOE',
    'cart 3 1 John DOE',
    'cart 4 1 John DOE',
    'cart 5 1 John DOE',
  ],
  'thirtybees-1.6/bo-customer-view-5-disabled': ['customer 5 Dana Disabled customer_inactive'],
  'thirtybees-1.6/bo-customer-view-6-guest': ['customer 6 Gina Guest'],
  'thirtybees-1.6/bo-order-view-1': ['order 1 John DOE'],
  'prestashop-8.2.1/bo-customer-edit-2': ['customer 2 John DOE'],
  'prestashop-9.1/bo-customer-edit-2': ['customer 2 John DOE'],
  'prestashop-9.1/bo-orders-list': [
    'list-row 2 J. DOE',
    'list-row 2 J. DOE',
    'list-row 2 J. DOE',
    'list-row 2 J. DOE',
    'list-row 2 J. DOE',
  ],
};

const VERSION = { 'prestashop-8.2.1': '8.2.1', 'prestashop-9.1': '9.1.4', 'thirtybees-1.6': '1.7.0' } as const;

describe.each(FOLDERS)('saved pages of %s', (folder) => {
  it.skipIf(!hasCaptures(folder))('give a button to the right customers only', { timeout: 60_000 }, () => {
    const lists: string[] = [];
    for (const [name, { url, html }] of readCaptures(folder)) {
      const page = parsePage(html, url.href);
      const detected = detectPage(page);
      if (!name.startsWith('bo-') || name === 'bo-login') {
        expect(detected, name).toBeNull();
        continue;
      }
      const base = `${url.origin}/admin-dev1/`;
      expect(detected?.detection, name).toEqual({
        platform: 'prestashop',
        version: VERSION[folder],
        adminBase: base,
        apiTemplate: null,
        agent: null,
      });
      const anchors = detected?.adapter.findAnchors(page) ?? [];
      if (name === 'bo-customers-list') {
        lists.push(...anchors.map((anchor) => anchor.read()?.id ?? 'nobody'));
        expect(new Set(anchors.map(({ element }) => element)).size).toBe(anchors.length);
        continue;
      }
      const seen = anchors.map((anchor) => {
        const read = anchor.read();
        if (read === null) return 'nobody';
        const { id, name: shown, refusal, cart } = read;
        return [anchor.kind, cart, id, shown, refusal].filter((part) => part !== null).join(' ');
      });
      expect(seen, name).toEqual(expected[`${folder}/${name}`] ?? []);
    }
    expect(lists).toHaveLength(50);
    expect(new Set(lists).size).toBe(50);
    expect(lists.every((id) => /^\d+$/.test(id))).toBe(true);
  });
});
