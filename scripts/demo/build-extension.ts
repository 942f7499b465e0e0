import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from '../run.ts';

/** Folder of the production build for Chromium. */
export const BUILD = '.output/chrome-mv3';

const SOURCES = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];

/** When the newest file at or below a path was changed; 0 where there is none. */
function getLastChange(place: string): number {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => getLastChange(path.join(place, name))));
}

/** Builds unless the last build is newer than everything it is made of. Throws with the builder's words. */
export async function buildExtension(): Promise<'built' | 'fresh'> {
  if (getLastChange(path.join(BUILD, 'manifest.json')) > Math.max(...SOURCES.map(getLastChange))) return 'fresh';
  const wxt = path.join('node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, output } = await run(process.execPath, [wxt, 'build', '-b', 'chrome']);
  if (status !== 0) throw new Error(`The extension could not be built.\n${output}`);
  return 'built';
}
