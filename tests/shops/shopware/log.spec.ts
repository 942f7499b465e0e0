import { text } from '../../e2e/support/texts.ts';
import { connect, expectExit, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';

test.use({ role: 'lead' });

const ON = text('en', 'options_reports_on');

interface Row {
  readonly message: string;
  readonly context: Readonly<Record<string, unknown>>;
}

test.beforeEach(async ({ api }) => {
  await api.clear('user-config', 'key', 'connect_as_customer');
  await api.clear('log-entry', 'channel', 'connect_as_customer');
});

test.afterEach(async ({ api }) => {
  await api.clear('user-config', 'key', 'connect_as_customer');
  await api.clear('log-entry', 'channel', 'connect_as_customer');
});

test('a lead switches the log on, an agent connects and leaves, and the lead reads it', async ({
  admin,
  api,
  shop,
  openOptions,
  openPopup,
  startColleague,
}) => {
  const { customer } = shop;
  const settings = await openOptions();
  await settings.page.getByLabel(ON).check();
  await expect(settings.page.getByText(text('en', 'options_rules_saved'))).toBeVisible();
  await settings.page.getByLabel(ON).scrollIntoViewIfNeeded();
  await picture(settings.page, 'options-lead');

  const { browser, admin: theirs } = await startColleague('agent');
  const read = await browser.openExtensionPage('options.html');
  await expect(read.getByText(text('en', 'options_reports_is_on', '90'))).toBeVisible();
  await expect(read.getByLabel(ON), 'read-only for an agent').toHaveCount(0);
  await read.getByText(text('en', 'options_reports_is_on', '90')).scrollIntoViewIfNeeded();
  await picture(read, 'options-agent');
  await theirs.page.bringToFront();
  await theirs.openCustomer(customer);
  const started = Date.now();
  const session = await connect(theirs, customer.name);

  const popup = await openPopup();
  await popup.showTeam();
  const row = popup.sessions.first();
  await expect(async () => {
    await popup.refresh();
    await expect(row).toContainText(customer.name, { timeout: 2000 });
  }).toPass();
  await expect(row).toContainText(shop.users.agent);
  await expect(row).toContainText(text('en', 'popup_live'));
  const shown = Date.parse((await row.locator('time').getAttribute('datetime')) ?? '');
  expect(Math.abs(shown - started)).toBeLessThan(60_000);
  await expect(popup.page.getByText(text('en', 'popup_log_reported'))).toBeVisible();
  await picture(popup.page, 'popup-live');

  await expectExit(theirs, session);
  await popup.page.bringToFront();
  await expect(async () => {
    await popup.refresh();
    await expect(row).toContainText(text('en', 'popup_cause_exit'), { timeout: 2000 });
  }).toPass();
  await expect(popup.sessions, 'one session is one row').toHaveCount(1);
  await picture(popup.page, 'popup-ended');

  const filter = [{ type: 'equals', field: 'channel', value: 'connect_as_customer' }];
  const events = await api.search<Row>('log-entry', { filter, sort: [{ field: 'createdAt', order: 'ASC' }] });
  expect(events.map(({ message }) => message).sort()).toEqual([
    'Session as a customer: end',
    'Session as a customer: start',
  ]);
  for (const { context } of events) expect(context).toMatchObject({ customer: customer.id });
  expect(JSON.stringify(events), 'no names, no e-mails').not.toContain(customer.email);
  await admin.page.bringToFront();
  await admin.open('#/sw/settings/logging/list');
  await expect(admin.page.getByText('Session as a customer: end').first()).toBeVisible();
  await picture(admin.page, 'event-log');

  await settings.page.bringToFront();
  await settings.page.getByLabel(ON).uncheck();
  await expect(settings.page.getByText(text('en', 'options_rules_saved'))).toBeVisible();
  const kept = await api.search<{ readonly value: { readonly on?: boolean } }>('user-config', {
    filter: [{ type: 'equals', field: 'key', value: 'connect_as_customer.team_log' }],
  });
  expect(
    kept.map(({ value }) => value.on),
    'off again, in the shop',
  ).toEqual([false]);
});

test('while the log is off nothing is written into the shop', async ({ admin, api, shop }) => {
  await admin.openCustomer(shop.customer);
  await expectExit(admin, await connect(admin, shop.customer.name));
  const filter = [{ type: 'contains', field: 'key', value: 'connect_as_customer.sessions' }];
  expect(await api.search('user-config', { filter })).toEqual([]);
  const events = [{ type: 'equals', field: 'channel', value: 'connect_as_customer' }];
  expect(await api.search('log-entry', { filter: events })).toEqual([]);
});
