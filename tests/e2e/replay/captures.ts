import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Pages saved from real shops stay outside the project: data to replay, not ours to publish. */
const ROOT = path.resolve(import.meta.dirname, '../../../../shared/captures');

export const CAPTURES_MISSING = 'saved pages of real shops (../shared/captures) are not on this machine';

/** A page as it was saved: the DOM after its scripts had run, and the address that it had. */
export interface CapturedPage {
  readonly name: string;
  readonly url: URL;
  readonly html: string;
}

export const hasCaptures = (folder: string): boolean => existsSync(path.join(ROOT, folder));

/** One file of those that were saved from a shop, as it is. */
export const readCapture = (folder: string, file: string): string =>
  readFileSync(path.join(ROOT, folder, file), 'utf8');

/** Every saved page of one shop by its name, e.g. `bo-customers-list`. */
export function readCaptures(folder: string): ReadonlyMap<string, CapturedPage> {
  const suffix = '.url.txt';
  const names = readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length));
  const read = (file: string) => readCapture(folder, file);
  return new Map(
    names.map((name) => [name, { name, url: new URL(read(name + suffix).trim()), html: read(`${name}.html`) }]),
  );
}
