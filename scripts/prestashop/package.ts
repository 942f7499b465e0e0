/** `npm run package:prestashop`: the module as a zip that PrestaShop's module manager takes, in `dist/`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MODULE = 'connectascustomer';
const SOURCE = path.join(ROOT, 'backends/prestashop', MODULE);

/** Web servers that list folders find this in each of them; PrestaShop asks for it in every module. */
const GUARD = `<?php

header('Location: ../');
exit;
`;

/** The same bytes for the same files: zip has no time zone, and its years begin in 1980. */
const TIME = new Date(1980, 0, 1);

export const readVersion = (): string => {
  const file = path.join(SOURCE, 'src/PrestaShop/Ports/ShopDescription.php');
  const version = /const VERSION = '([0-9.]+)'/.exec(readFileSync(file, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${file} names no version`);
  return version;
};

/** Every file of the package by its path in the zip, sorted. */
export function collectFiles(): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const folders = new Set<string>([MODULE]);
  for (const entry of readdirSync(SOURCE, { recursive: true, withFileTypes: true })) {
    // A running shop writes what it has read of the module beside it.
    if (!entry.isFile() || /^config(_[a-z]+)?\.xml$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.posix.join(MODULE, path.relative(SOURCE, file).split(path.sep).join('/'));
    files.set(name, readFileSync(file));
    for (let folder = path.posix.dirname(name); folder !== '.'; folder = path.posix.dirname(folder))
      folders.add(folder);
  }
  for (const folder of folders) {
    const guard = `${folder}/index.php`;
    if (!files.has(guard)) files.set(guard, Buffer.from(GUARD));
  }
  files.set(`${MODULE}/LICENSE`, readFileSync(path.join(ROOT, 'LICENSE')));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function createPackage(): Uint8Array {
  const content: Zippable = {};
  for (const [name, bytes] of collectFiles()) content[name] = [bytes, { mtime: TIME }];
  return zipSync(content, { level: 9 });
}

if (process.argv[1] === import.meta.filename) {
  const file = path.join(ROOT, 'dist', `${MODULE}-${readVersion()}.zip`);
  const bytes = createPackage();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`${path.relative(ROOT, file)}: ${collectFiles().size} files, ${(bytes.length / 1024).toFixed(0)} kB`);
}
