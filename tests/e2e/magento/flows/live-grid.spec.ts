import { text } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { linkedCustomers } from './link-requests.ts';

const JANE = 'Jane Allowed';

/** A script of the page sorts or turns, as when an answer comes late: no click of the agent is in it. */
const pressInPage = (element: HTMLElement | SVGElement) => (element as HTMLElement).click();

describeMagento('a grid that fills its rows with other customers', () => {
  test('sorting between pointer down and click connects to neither', async ({ admin, magento }) => {
    await admin.openGrid();
    const row = admin.rows.first();
    await admin.connectButton(JANE).hover();
    await admin.page.mouse.down();
    await admin.heading('Email').evaluate(pressInPage);
    await admin.heading('Email').evaluate(pressInPage);
    await admin.gridSettled();
    await expect(row).not.toContainText(JANE);
    // The same button as before, in the same row element; it has moved a little with the other name.
    await row.getByRole('button', { name: /^Connect as / }).hover();
    await admin.page.mouse.up();
    await expect(admin.notice).toContainText(text('en', 'error_customer_changed'));
    expect(linkedCustomers(magento)).toEqual([]);
  });

  test('after sorting and turning pages each button is that of its row', async ({ admin, magento }) => {
    await admin.openGrid();
    await expect(admin.buttons).toHaveCount(20);
    await admin.sortBy('Email');
    await admin.sortBy('Email');
    await admin.turnPage('next');
    await expect(admin.buttons).toHaveCount(6);
    await admin.turnPage('previous');
    await expect(admin.buttons).toHaveCount(20);
    const shown = await admin.rows.evaluateAll((rows) =>
      rows.map((row) => {
        const name = row.querySelectorAll('td')[2]?.querySelector('.data-grid-cell-content')?.textContent.trim() ?? '';
        const button = row.querySelector('connect-as-customer')?.shadowRoot?.querySelector('button');
        return [name, button?.getAttribute('aria-label') ?? button?.textContent ?? ''] as const;
      }),
    );
    for (const [name, label] of shown) {
      expect(name).not.toBe('');
      expect(label).toBe(text('en', 'button_connect_as', name));
    }
    const last = admin.rows.last();
    const id = Number(await last.locator('input[data-action="select-row"]').inputValue());
    const button = last.getByRole('button', { name: /^Connect as / });
    await button.scrollIntoViewIfNeeded();
    const allowed = magento.shop.customers.get(id);
    allowed!.assistance = true;
    const storefront = new MagentoStorefront(await admin.openedBy(() => button.click()));
    await storefront.landed();
    expect(linkedCustomers(magento)).toEqual([id]);
  });

  test('a button starts no editing, and a row under edit keeps its own way', async ({ admin, magento }) => {
    await admin.openGrid();
    const edited = admin.page.locator('tr.data-grid-editable-row:not(.data-grid-bulk-edit-panel) input[name="email"]');
    await admin.optionsButton(JANE).click();
    await expect(admin.buttons.getByRole('menu')).toBeVisible();
    await expect(edited).toHaveCount(0);
    await admin.page.keyboard.press('Escape');
    await admin.row(4).getByText('test1@example.com').click();
    await expect(edited).toBeVisible();
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    expect(linkedCustomers(magento)).toEqual([1]);
    await admin.page.bringToFront();
    await expect(edited).toBeVisible();
    await expect(edited).toHaveValue('test1@example.com');
  });

  const views = {
    'without the Action column': { hiddenColumns: ['Action'], columnOrder: [] },
    'without ID and Action, in another order': {
      hiddenColumns: ['ID', 'Action'],
      columnOrder: ['Gender', 'Email', 'Name'],
    },
    'with Action first and no e-mail': { hiddenColumns: ['Email'], columnOrder: ['Action', 'Name'] },
  };
  for (const [name, view] of Object.entries(views)) {
    test(`a saved view ${name} still connects, and edits nothing`, async ({ admin, magento }) => {
      Object.assign(magento.shop, view);
      await admin.openGrid();
      await expect(admin.buttons).toHaveCount(20);
      const button = admin.row(1).getByRole('button', { name: /^Connect as / });
      await expect(button).toBeInViewport({ ratio: 1 });
      const storefront = new MagentoStorefront(await admin.openedBy(() => button.click()));
      await storefront.landed();
      await expect(storefront.banner.region(JANE)).toBeVisible();
      expect(linkedCustomers(magento)).toEqual([1]);
      await admin.page.bringToFront();
      await expect(admin.page.locator('tr.data-grid-editable-row:not(.data-grid-bulk-edit-panel)')).toHaveCount(0);
    });
  }

  test('the clone of the header and an empty grid hold no button', async ({ admin }) => {
    await admin.openGrid();
    await expect(admin.buttons).toHaveCount(20);
    await admin.row(20).scrollIntoViewIfNeeded();
    await expect(admin.page.locator('.sticky-header')).toBeVisible();
    await expect(admin.page.locator('.sticky-header connect-as-customer')).toHaveCount(0);
    await admin.search('nobody has this name');
    await expect(admin.buttons).toHaveCount(0);
    await admin.search('');
    await expect(admin.buttons).toHaveCount(20);
  });
});
