import { describe, expect, it } from 'vitest';
import { getStorefront } from '../../../../../lib/platforms/magento/storefront-address.ts';
import { storefront } from '../../../../../lib/protocol/schema/discovery.ts';

const ADMINS = {
  root: 'https://shop.example/admin_x/',
  unwritten: 'https://shop.example/index.php/admin_x/',
  folder: 'https://shop.example/m2/admin_x/',
  unwrittenFolder: 'https://shop.example/m2/index.php/admin_x/',
} as const;

describe('the storefront of a store view', () => {
  it.each<[keyof typeof ADMINS, string, string]>([
    ['root', 'https://shop.example/', 'https://shop.example/'],
    ['root', 'https://shop.example/de/', 'https://shop.example/'],
    ['root', 'https://shop.example/index.php/', 'https://shop.example/'],
    ['unwritten', 'https://shop.example/index.php/default/', 'https://shop.example/'],
    ['folder', 'https://shop.example/m2/de/', 'https://shop.example/m2/'],
    ['unwrittenFolder', 'https://shop.example/m2/', 'https://shop.example/m2/'],
    ['folder', 'https://shop.example/other/', 'https://shop.example/other/'],
    ['root', 'https://wholesale.example/en/', 'https://wholesale.example/'],
    ['folder', 'https://wholesale.example/', 'https://wholesale.example/'],
    ['root', 'http://localhost:8082/', 'http://localhost:8082/'],
  ])('of an admin in its %s at %s is %s', (admin, base, url) => {
    const found = getStorefront(base, ADMINS[admin]);
    expect(found.url).toBe(url);
    expect(found.apiTemplate).toBe(`${url}{path}`);
    expect(storefront.safeParse(found).success).toBe(true);
  });

  it('has a name that people read and an id that fits, however odd the address', () => {
    expect(getStorefront('https://shop.example/m2/', ADMINS.folder).name).toBe('shop.example/m2/');
    expect(getStorefront('https://shop.example/', ADMINS.root).name).toBe('shop.example');
    const odd = getStorefront(`https://xn--bcher-kva.example:8443/${'%C3%A4/'.repeat(20)}`, ADMINS.folder);
    expect(storefront.safeParse(odd).success).toBe(true);
  });
});
