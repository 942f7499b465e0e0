import type { Page } from '@playwright/test';

/**
 * Comes back to a tab. The browser's own word for it is said by the test: under Playwright all tabs count as visible all
 * the time, so that it never comes by itself.
 */
export async function lookAt(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}
