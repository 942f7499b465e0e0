/**
 * `npm run demo`: the extension in a real browser on the demo shop. Opens a window where there is a display; without
 * one, or with `-- --check`, does the whole job headless and says what it saw.
 */
import { findChromium, HOW_TO_GET_CHROMIUM } from './browser/find-chromium.ts';
import { BUILD, buildExtension } from './demo/build-extension.ts';
import { hasDisplay } from './demo/has-display.ts';
import { openWindow } from './demo/open-window.ts';
import { runTour } from './demo/tour.ts';

async function run(): Promise<void> {
  const chromium = findChromium();
  if (chromium === null) throw new Error(HOW_TO_GET_CHROMIUM);
  const built = await buildExtension();
  console.log(`✓ the extension is ${built === 'built' ? 'built' : 'built already'} in ${BUILD}`);
  const isCheck = process.argv.includes('--check');
  if (!isCheck && hasDisplay()) {
    await openWindow(chromium, BUILD);
    return;
  }
  if (!isCheck) console.log('There is no display here, so the demo runs headless.');
  await runTour(chromium, BUILD);
  console.log('The whole job works. The pictures are in .demo/screenshots/.');
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
