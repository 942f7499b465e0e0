import { describe, expect, it } from 'vitest';
import { detectPage } from '../../../lib/platforms/page-registry.ts';
import { hasCaptures, readCaptures } from './captures.ts';
import { parsePage, readPage } from './read-page.ts';

describe('page registry', () => {
  it('knows each platform by its own pages', () => {
    const generic = readPage('generic/admin.html', 'https://shop.example/admin/customers');
    const address = 'https://shop.example/backoffice/index.php/sell/customers/';
    const prestashop = readPage('prestashop/8.2/customers-list.html', address);
    expect(detectPage(generic)?.adapter.id).toBe('generic');
    expect(detectPage(prestashop)?.adapter.id).toBe('prestashop');
  });

  it('asks the platform before the protocol where both could answer', () => {
    const address = 'https://shop.example/backoffice/index.php/sell/customers/';
    const page = readPage('prestashop/8.2/customers-list.html', address);
    page.document.querySelector('meta')?.setAttribute('data-admin-base', '/backoffice/');
    expect(detectPage(page)?.adapter.id).toBe('prestashop');
  });

  it('takes no other page for an admin', () => {
    expect(detectPage(parsePage('<h1>Hello</h1>', 'https://shop.example/'))).toBeNull();
  });

  it.skipIf(!hasCaptures('shopware-6.6'))(
    'takes saved pages of Shopware’s administration for Shopware’s, and none of its storefront',
    { timeout: 60_000 },
    () => {
      const pages = [...readCaptures('shopware-6.6')];
      const found = pages.map(([name, { url, html }]) => [name, detectPage(parsePage(html, url.href))?.adapter.id]);
      expect(found.filter(([, id]) => id === 'shopware').length).toBeGreaterThan(15);
      for (const [name, id] of found) expect(id, name).toBe(name?.startsWith('admin-') ? 'shopware' : undefined);
    },
  );
});
