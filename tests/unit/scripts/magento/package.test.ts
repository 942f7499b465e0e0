import { unzipSync } from 'fflate';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackage, nameZip } from '../../../../scripts/magento/package.ts';

const files = unzipSync(createPackage());
const names = Object.keys(files);

/** Everything that stands in the zip, by folder: a new room of the module is written down here. */
const ROOMS = [
  '.',
  'Api',
  'Api/Data',
  'Controller/Adminhtml/Handle',
  'Controller/Handle',
  'Cron',
  'Model',
  'Model/Access',
  'Model/Config',
  'Model/Handle',
  'Model/Landing',
  'Model/Secret',
  'Model/Token',
  'Plugin',
  'Setup',
  'ViewModel',
  'etc',
  'etc/adminhtml',
  'etc/frontend',
  'i18n',
  'view/adminhtml/layout',
  'view/adminhtml/templates',
];

describe('the package of the Magento module', () => {
  it('has what Composer and Magento look for at its top', () => {
    const top = names.filter((name) => !name.includes('/'));
    expect(top.sort()).toEqual(['LICENSE', 'composer.json', 'registration.php']);
  });

  it('holds every room of the module and no other', () => {
    expect([...new Set(names.map((name) => path.posix.dirname(name)))].sort()).toEqual(ROOMS);
  });

  it('holds no tests, stubs or tools', () => {
    expect(names.filter((name) => /stub|tests?\/|vendor|phpstan|phpunit|\.neon$/i.test(name))).toEqual([]);
  });

  it('is the same for the same files', () => {
    expect(Buffer.from(createPackage()).equals(Buffer.from(createPackage()))).toBe(true);
    expect(nameZip()).toMatch(/^connect-as-customer-magento2-headless-login-\d+\.\d+\.\d+\.zip$/);
  });
});
