import { expect, rowOf, test } from './replay-fixtures.ts';
import type { ReplayVersion } from './versions.ts';

/** Puts a button into a cell as a careless script would, stopping only the named events. */
const addButton = (cell: HTMLElement | SVGElement, stopped: readonly string[]) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Probe';
  for (const name of stopped) button.addEventListener(name, (event) => event.stopPropagation());
  cell.append(button);
};

/** Proves that the replay behaves as the real shop was measured to; without this the flows below would prove nothing. */
export function describeControl(version: ReplayVersion): void {
  test('control: a bare click on a cell opens the customer', async ({ bareList }) => {
    await rowOf(bareList, '63').locator('.column-lastname').click();
    await bareList.waitForURL(/\/sell\/customers\/63\/view/);
  });

  test('control: stopping the click alone does not keep the row from opening', async ({ bareList }) => {
    const cell = rowOf(bareList, '63').locator('.column-id_customer');
    await cell.evaluate(addButton, ['click']);
    await cell.getByRole('button').click();
    await bareList.waitForURL(/\/sell\/customers\/63\/view/);
  });

  test('control: stopping press, release and click does', async ({ bareList }) => {
    const before = bareList.url();
    const cell = rowOf(bareList, '63').locator('.column-id_customer');
    await cell.evaluate(addButton, ['mousedown', 'mouseup', 'click']);
    await cell.getByRole('button').click();
    await rowOf(bareList, '63').locator('.column-actions .grid-edit-row-link').focus();
    expect(bareList.url()).toBe(before);
  });

  test('control: a button only in the Actions column is out of sight at 1280 px', async ({ bareList }) => {
    const cell = rowOf(bareList, '63').locator('.column-actions .btn-group');
    await cell.evaluate(addButton, []);
    const box = await bareList.locator('#customer_grid_table th[data-column-id="actions"]').boundingBox();
    const scrolled = await bareList.locator('#customer_filter_form').boundingBox();
    const { layout } = version;
    expect(Math.round(box?.x ?? 0)).toBe(layout.actionsLeft);
    expect(Math.round((scrolled?.x ?? 0) + (scrolled?.width ?? 0))).toBe(layout.panelRight - layout.inset);
    await rowOf(bareList, '63').locator('.column-id_customer').scrollIntoViewIfNeeded();
    await expect(rowOf(bareList, '63').locator('.column-id_customer')).toBeInViewport();
    await expect(cell.getByRole('button')).not.toBeInViewport();
    await bareList.setViewportSize({ width: 1920, height: 800 });
    await expect(cell.getByRole('button')).toBeInViewport();
  });

  test('control: a status switch tells the shop without a reload', async ({ bareList, replay }) => {
    const status = rowOf(bareList, '63').locator('.column-active .ps-switch');
    await bareList.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await status.click();
    await expect(status).toHaveAttribute('data-replay', 'saved');
    await expect(bareList.locator('body')).toHaveAttribute('data-same-page', '');
    expect(replay.shop.findCustomer('63')?.active).toBe(false);
    await bareList.reload();
    await expect(status.locator('input[value="0"]')).toBeChecked();
  });
}
