import type { Locator } from '@playwright/test';
import { AdminPage } from './admin-page.ts';

/** The grid that loads its rows by script and uses the same row elements again for every sort and page. */
export class LiveGrid extends AdminPage {
  async load(): Promise<void> {
    await this.open('customers/live');
    await this.settled();
  }

  /** Until the rows that were asked for are there. */
  async settled(): Promise<void> {
    await this.page.locator('#live-grid[data-state="ready"]').waitFor();
  }

  async sortBy(column: string): Promise<void> {
    await this.page.getByRole('button', { name: column, exact: true }).click();
    await this.settled();
  }

  async turnPage(direction: 'Previous' | 'Next'): Promise<void> {
    await this.page.getByRole('button', { name: direction }).click();
    await this.settled();
  }

  row(position: number): Locator {
    return this.page.locator('#live-grid tbody tr').nth(position);
  }
}
