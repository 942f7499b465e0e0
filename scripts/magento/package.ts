/** `npm run package:magento`: the module as a zip that Composer installs from an `artifact` repository, in `dist/`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SOURCE = path.join(ROOT, 'backends/magento/module');

/** The same bytes for the same files: zip has no time zone, and its years begin in 1980. */
const TIME = new Date(1980, 0, 1);

const composer = z.object({ name: z.string(), version: z.string() });

/** `vendor-module-version.zip`, the name that Magento's own packages have. */
export function nameZip(): string {
  const { name, version } = composer.parse(JSON.parse(readFileSync(path.join(SOURCE, 'composer.json'), 'utf8')));
  return `${name.replace('/', '-')}-${version}.zip`;
}

/** Every file of the package by its path in the zip, sorted. `composer.json` is at the top, where Composer looks. */
export function createPackage(): Uint8Array {
  const files = new Map<string, Uint8Array>([['LICENSE', readFileSync(path.join(ROOT, 'LICENSE'))]]);
  for (const entry of readdirSync(SOURCE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(SOURCE, file).split(path.sep).join('/'), readFileSync(file));
  }
  const content: Zippable = {};
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) content[name] = [bytes, { mtime: TIME }];
  return zipSync(content, { level: 9 });
}

if (process.argv[1] === import.meta.filename) {
  const file = path.join(ROOT, 'dist', nameZip());
  const bytes = createPackage();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`${path.relative(ROOT, file)}: ${(bytes.length / 1024).toFixed(0)} kB`);
}
