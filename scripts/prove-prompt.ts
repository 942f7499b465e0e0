/** The real permission prompt of Chromium, answered by keys on a virtual screen. Part of `npm run prove` where there is one. */
import { findChromium, HOW_TO_GET_CHROMIUM } from './browser/find-chromium.ts';
import { hasVirtualDisplay, HOW_TO_GET_A_DISPLAY } from './browser/virtual-display.ts';
import { BUILD, buildExtension } from './demo/build-extension.ts';
import { provePermissionPrompt } from './prove/permission-prompt.ts';

async function run(): Promise<void> {
  const chromium = findChromium();
  if (chromium === null) throw new Error(HOW_TO_GET_CHROMIUM);
  if (!hasVirtualDisplay()) throw new Error(HOW_TO_GET_A_DISPLAY);
  await buildExtension();
  console.log(`permission prompt: ${await provePermissionPrompt(chromium, BUILD)}`);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
