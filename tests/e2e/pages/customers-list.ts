import type { Locator } from '@playwright/test';
import { AdminPage } from './admin-page.ts';

/** The list in which every sort, page and filter is a new page, and a row opens its customer on `mouseup`. */
export class CustomersList extends AdminPage {
  async search(words: string): Promise<void> {
    const filter = this.page.getByRole('search', { name: 'Filter customers' });
    await filter.getByRole('searchbox').fill(words);
    await filter.getByRole('button', { name: 'Search' }).click();
  }

  row(name: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }) });
  }
}
