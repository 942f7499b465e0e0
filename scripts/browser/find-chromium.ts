import { statSync } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/usr/bin/google-chrome',
];

/** What to tell a person when `findChromium` finds none. */
export const HOW_TO_GET_CHROMIUM = `No Chromium was found. One of these helps:
  apt install chromium              (Debian, Ubuntu)
  npx playwright install chromium   (Linux, macOS, Windows)
  CHROMIUM=/path/to/chromium        (the one you have; not Google Chrome, which no longer loads unpacked extensions
                                     from its command line)`;

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The browser to test with: `CHROMIUM` where it is set, else the usual places, else Playwright's own download. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const wanted = env['CHROMIUM'];
  if (wanted !== undefined && wanted !== '') return isFile(wanted) ? wanted : null;
  return [...USUAL_PLACES, chromium.executablePath()].find(isFile) ?? null;
}
