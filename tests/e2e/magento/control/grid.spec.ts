import { describeMagento, expect, test } from '../fixtures.ts';

/** Puts a span into every row's last cell, as a careless extension would, and marks the elements that stand there now. */
const markRows = (rows: readonly Element[]) => {
  for (const row of rows) {
    const probe = document.createElement('span');
    probe.className = 'probe';
    probe.dataset['id'] = row.querySelector('input')?.value ?? '';
    row.lastElementChild?.append(probe);
  }
};

const readIds = (rows: readonly Element[]) => rows.map((row) => row.querySelector('input')?.value);
const readProbes = (rows: readonly Element[]) =>
  rows.map((row) => row.querySelector<HTMLElement>('.probe')?.dataset['id'] ?? null);

describeMagento('control of the grid', () => {
  test('control: the grid comes after the page, under a mask', async ({ bareAdmin }) => {
    await bareAdmin.page.route('**/mui/index/render/**', async (route) => {
      await expect(bareAdmin.page.locator('table[data-role="grid"]')).toHaveCount(0);
      await expect(
        bareAdmin.page.locator('.admin__data-grid-loading-mask[data-component*="customer_listing"]'),
      ).toBeVisible();
      await route.continue();
    });
    await bareAdmin.openGrid();
    await expect(bareAdmin.rows).toHaveCount(20);
    await expect(bareAdmin.page.locator('table.data-grid'), 'and a clone of the header without rows').toHaveCount(2);
    await expect(
      bareAdmin.page.locator('.admin__data-grid-loading-mask[data-component*="customer_listing"]'),
    ).toBeHidden();
  });

  test('control: sorting leaves an injected span in a row that shows another customer', async ({ bareAdmin }) => {
    await bareAdmin.openGrid();
    await bareAdmin.rows.evaluateAll(markRows);
    const before = await bareAdmin.rows.evaluateAll(readIds);
    await bareAdmin.page.evaluate(() => {
      const kinds: string[] = [];
      new MutationObserver((records) => {
        kinds.push(...records.map(({ type, attributeName }) => `${type} ${attributeName ?? ''}`.trim()));
        document.documentElement.dataset['seen'] = [...new Set(kinds)].sort().join(',');
      }).observe(document.querySelector('table[data-role="grid"] tbody')!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    await bareAdmin.sortBy('Email');
    const after = await bareAdmin.rows.evaluateAll(readIds);
    expect(after).not.toEqual(before);
    expect(await bareAdmin.rows.evaluateAll(readProbes), 'the spans stay where they were').toEqual(before);
    const seen = (await bareAdmin.page.locator('html').getAttribute('data-seen'))?.split(',') ?? [];
    expect(seen).toEqual(expect.arrayContaining(['characterData', 'attributes value', 'attributes href']));
    expect(seen, 'no element comes or goes').not.toContain('childList');
  });

  test('control: a page with fewer rows uses the first of them again, and full pages get new ones', async ({
    bareAdmin,
  }) => {
    await bareAdmin.openGrid();
    await bareAdmin.rows.evaluateAll(markRows);
    await bareAdmin.turnPage('next');
    await expect(bareAdmin.rows).toHaveCount(6);
    expect(await bareAdmin.rows.evaluateAll(readIds)).toEqual(['21', '22', '23', '24', '25', '26']);
    expect(await bareAdmin.rows.evaluateAll(readProbes)).toEqual(['1', '2', '3', '4', '5', '6']);
    await bareAdmin.turnPage('previous');
    await expect(bareAdmin.rows).toHaveCount(20);
    const probes = await bareAdmin.rows.evaluateAll(readProbes);
    expect(probes.slice(0, 7)).toEqual(['1', '2', '3', '4', '5', '6', null]);
  });

  test('control: a click on a cell begins editing in place, one in the Action cell does not', async ({ bareAdmin }) => {
    await bareAdmin.openGrid();
    const edited = bareAdmin.page.locator('tr.data-grid-editable-row:not(.data-grid-bulk-edit-panel) input');
    await bareAdmin
      .row(4)
      .locator('.data-grid-actions-cell')
      .click({ position: { x: 3, y: 3 } });
    await expect(edited).toHaveCount(0);
    await bareAdmin.row(4).getByText('Test1 Customer').click();
    await expect(edited.last()).toHaveValue('test1@example.com');
    await expect(bareAdmin.row(4)).toBeHidden();
  });

  test('control: at 1280 px the Action column is out of sight, and it may be hidden altogether', async ({
    bareAdmin,
    magento,
  }) => {
    await bareAdmin.openGrid();
    const action = bareAdmin.heading('Action');
    expect(Math.round((await action.boundingBox())?.x ?? 0)).toBeGreaterThan(1280);
    await expect(bareAdmin.row(1).getByText('Edit')).not.toBeInViewport();
    await bareAdmin.page.setViewportSize({ width: 1920, height: 900 });
    await expect(bareAdmin.row(1).getByText('Edit')).toBeInViewport();

    Object.assign(magento.shop, { hiddenColumns: ['Action', 'ID'], columnOrder: ['Email', 'Name'] });
    await bareAdmin.openGrid();
    await expect(action).toHaveCount(0);
    const cells = bareAdmin.row(1).locator('td');
    await expect(cells).toHaveCount(15);
    await expect(cells.nth(1)).toHaveText('jane.allowed@example.com');
    await expect(bareAdmin.page.locator('a[href*="/customer/index/edit/id/"]')).toHaveCount(0);
  });

  test('control: no records, no rows', async ({ bareAdmin }) => {
    await bareAdmin.openGrid();
    await bareAdmin.search('nobody has this name');
    await expect(bareAdmin.rows).toHaveCount(0);
    await expect(bareAdmin.page.locator('tr.data-grid-tr-no-data')).toBeVisible();
  });
});
