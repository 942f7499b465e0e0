import { unzipSync } from 'fflate';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackage, readVersion } from '../../../../scripts/prestashop/package.ts';

const files = unzipSync(createPackage());
const names = Object.keys(files);

const LANGUAGES = 'ar bg cs da de el en es et fi fr hu it ja nl pl pt ro sk sv uk'.split(' ');

/** Everything that stands in the zip, by folder: a new room of the module is written down here. */
const ROOMS = [
  'controllers/admin',
  'controllers/front',
  'src/Core',
  'src/Core/Access',
  'src/Core/Audit',
  'src/Core/Http',
  'src/Core/Keys',
  'src/Core/Links',
  'src/Core/Pages',
  'src/Core/Ports',
  'src/Core/Protocol',
  'src/Core/Reliable',
  'src/Core/Routes',
  'src/Core/Routes/Agent',
  'src/Core/Routes/Storefront',
  'src/Core/Schema',
  'src/Core/Sessions',
  'src/Core/Settings',
  'src/Core/Storage',
  'texts',
  'upgrade',
  'views/css',
  'views/js/admin',
  'views/templates/admin',
];

describe('the package of the PrestaShop module', () => {
  it('is one folder of the module name, with what PrestaShop looks for at its top', () => {
    expect(names.filter((name) => !name.startsWith('connectascustomer/'))).toEqual([]);
    const top = names.filter((name) => name.split('/').length === 2).map((name) => path.basename(name));
    expect(top.sort()).toEqual(['LICENSE', 'autoload.php', 'connectascustomer.php', 'index.php', 'logo.png']);
  });

  it('holds every room of the module', () => {
    const folders = new Set(names.map((name) => path.posix.dirname(name).replace(/^connectascustomer\/?/, '')));
    expect(ROOMS.filter((room) => !folders.has(room))).toEqual([]);
  });

  it('guards every folder against being listed', () => {
    const folders = new Set<string>();
    for (const name of names) {
      for (let folder = path.posix.dirname(name); folder !== '.'; folder = path.posix.dirname(folder)) {
        folders.add(folder);
      }
    }
    expect([...folders].filter((folder) => !names.includes(`${folder}/index.php`))).toEqual([]);
  });

  it('holds no tests, stubs, sources of texts or tools', () => {
    const kinds = new Set(names.map((name) => path.extname(name)));
    expect([...kinds].sort()).toEqual(['', '.css', '.js', '.php', '.png', '.tpl']);
    expect(names.filter((name) => /\/(tests?|stubs|vendor|node_modules)\/|composer|phpstan/.test(name))).toEqual([]);
  });

  it('speaks every language', () => {
    const spoken = names.filter((name) => name.startsWith('connectascustomer/texts/') && !name.endsWith('index.php'));
    expect(spoken.map((name) => path.basename(name, '.php')).sort()).toEqual(LANGUAGES);
  });

  it('is the same for the same files', () => {
    expect(Buffer.from(createPackage()).equals(Buffer.from(createPackage()))).toBe(true);
    expect(readVersion()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
