import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';

const SCREENSHOTS = '.demo/screenshots';

/** Prints what is done as it is done, and keeps a picture of it. */
export class Steps {
  #count = 0;

  static async start(): Promise<Steps> {
    await rm(SCREENSHOTS, { recursive: true, force: true });
    await mkdir(SCREENSHOTS, { recursive: true });
    return new Steps();
  }

  /** Runs one step; a failing one is printed with ✗ and ends the tour. */
  async run<T>(sentence: string, step: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      const value = await step();
      console.log(`✓ ${sentence} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
      return value;
    } catch (error) {
      console.log(`✗ ${sentence}`);
      throw error;
    }
  }

  async picture(page: Page, name: string): Promise<void> {
    this.#count += 1;
    const file = path.join(SCREENSHOTS, `${String(this.#count).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path: file });
    console.log(`  ${file}`);
  }
}
