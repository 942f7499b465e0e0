import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Pages saved from real shops stay outside the project: data to read, not ours to publish. */
const ROOT = path.resolve(import.meta.dirname, '../../../../shared/captures');

/** Whether a folder is there; where it is not, this says so, and fails on machines that must have it. */
export const hasCaptures = (folder: string): boolean => {
  if (existsSync(path.join(ROOT, folder))) return true;
  if (process.env['CI'] !== undefined) throw new Error(`saved pages are missing: ${path.join(ROOT, folder)}`);
  process.stderr.write(`skipped: no saved pages of real shops in ../shared/captures/${folder}\n`);
  return false;
};

const readText = (folder: string, file: string): string => readFileSync(path.join(ROOT, folder, file), 'utf8');

/** Every saved page of a shop, at the address it had, or at a made-up one where that was not kept. */
export const readCaptures = (folder: string): ReadonlyMap<string, { readonly url: URL; readonly html: string }> => {
  const files = readdirSync(path.join(ROOT, folder)).filter((file) => /^[^.]+\.html$/.test(file));
  return new Map(
    files.map((file) => {
      const name = file.slice(0, -'.html'.length);
      const kept = existsSync(path.join(ROOT, folder, `${name}.url.txt`));
      const address = kept ? readText(folder, `${name}.url.txt`).trim() : 'http://shop.localhost/admin/';
      return [name, { url: new URL(address), html: readText(folder, file) }];
    }),
  );
};
