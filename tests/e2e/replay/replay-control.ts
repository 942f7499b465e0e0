import { expect, test } from './replay-fixtures.ts';
import type { ReplayVersion } from './versions.ts';

/** Puts a button into a cell as a careless script would, stopping only the named events. */
const addProbe = (cell: HTMLElement | SVGElement, stopped: readonly string[]) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Probe';
  for (const name of stopped) button.addEventListener(name, (event) => event.stopPropagation());
  cell.append(button);
};

/** Proves that the replay behaves as the real shop was measured to; without this the flows below would prove nothing. */
export function describeControl({ layout }: ReplayVersion): void {
  test('control: a bare click on a cell opens the customer', async ({ bareAdmin }) => {
    await bareAdmin.row('63').locator('.column-lastname').click();
    await bareAdmin.page.waitForURL(/\/sell\/customers\/63\/view/);
  });

  test('control: stopping the click alone does not keep the row from opening', async ({ bareAdmin }) => {
    const cell = bareAdmin.row('63').locator('.column-id_customer');
    await cell.evaluate(addProbe, ['click']);
    await cell.getByRole('button').click();
    await bareAdmin.page.waitForURL(/\/sell\/customers\/63\/view/);
  });

  test('control: stopping press, release and click does', async ({ bareAdmin, replay }) => {
    const before = replay.visited.length;
    const cell = bareAdmin.row('63').locator('.column-id_customer');
    await cell.evaluate(addProbe, ['mousedown', 'mouseup', 'click']);
    await cell.getByRole('button').click();
    await bareAdmin.settle();
    expect(replay.visited.slice(before)).toEqual([]);
  });

  test('control: a button only in the Actions column is out of sight at 1280 px', async ({ bareAdmin }) => {
    const { page } = bareAdmin;
    const actions = bareAdmin.row('63').locator('.column-actions .btn-group');
    await actions.evaluate(addProbe, []);
    const header = await page.locator('#customer_grid_table th[data-column-id="actions"]').boundingBox();
    const scrolled = await page.locator('#customer_filter_form').boundingBox();
    expect(Math.round(header?.x ?? 0)).toBe(layout.actionsLeft);
    expect(Math.round((scrolled?.x ?? 0) + (scrolled?.width ?? 0))).toBe(layout.panelRight - layout.inset);
    await bareAdmin.row('63').locator('.column-id_customer').scrollIntoViewIfNeeded();
    await expect(bareAdmin.row('63').locator('.column-id_customer')).toBeInViewport();
    await expect(actions.getByRole('button')).not.toBeInViewport();
    await page.setViewportSize({ width: 1920, height: 800 });
    await expect(actions.getByRole('button')).toBeInViewport();
  });

  test('control: a status switch tells the shop without a reload', async ({ bareAdmin, replay }) => {
    const before = replay.visited.length;
    const status = bareAdmin.status('63');
    await status.click();
    await expect(status).toHaveAttribute('data-replay', 'saved');
    expect(replay.visited.slice(before)).toEqual([expect.stringMatching(/\/sell\/customers\/63\/toggle-status$/)]);
    expect(replay.shop.findCustomer('63')?.active).toBe(false);
    await bareAdmin.page.reload();
    await expect(status.locator('input[value="0"]')).toBeChecked();
  });
}
