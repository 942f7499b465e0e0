import { Banner } from '../pages/banner.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { text } from '../support/texts.ts';
import { PrestashopAdmin } from './prestashop-admin.ts';
import { expect, test } from './replay-fixtures.ts';

/** What has changed between the page and the click: the customer, the module, the sign-in, the browser. */
export function describeTrouble(): void {
  test('a customer deleted since the page was loaded is refused in words', async ({ admin, replay }) => {
    await admin.open('sell/customers/2/view');
    replay.shop.removeCustomer('2');
    await admin.connectButton('John DOE').click();
    await expect(admin.notice).toContainText(text('en', 'error_customer_not_found'));
    await admin.open('sell/customers/2/view');
    expect(admin.page.url(), 'the shop leads back to its list').toMatch(/\/sell\/customers\/\?/);
    await expect(admin.connectButton('John DOE')).toHaveCount(0);
  });

  test('names the missing companion module', async ({ admin, agent, replay }) => {
    replay.hasModule = false;
    const options = new Options(await agent.openExtensionPage('options.html'));
    await options.check(`${replay.origin}/admin-dev1/`);
    const found = `PrestaShop ${replay.version.version}`;
    await expect(options.page.getByText(text('en', 'error_companion_missing_detail', found))).toBeVisible();
    await admin.open('sell/customers/2/view');
    await admin.connectButton('John DOE').click();
    await expect(admin.notice).toContainText(text('en', 'error_companion_missing'));
  });

  test('tells a profile without the right which one it lacks', async ({ admin, agent, replay }) => {
    replay.hidesModule = true;
    const options = new Options(await agent.openExtensionPage('options.html'));
    await options.check(`${replay.origin}/admin-dev1/`);
    const lacks = text('en', 'error_right_missing_detail', 'Connect as Customer');
    await expect(options.page.getByText(lacks)).toBeVisible();
    await admin.open('sell/customers/2/view');
    await admin.connectButton('John DOE').click();
    await expect(admin.notice).toContainText(lacks);
  });

  test('tells an agent whose sign-in is over to sign in again', async ({ admin, replay }) => {
    await admin.open('sell/customers/2/view');
    replay.shop.signOutAgents();
    await admin.connectButton('John DOE').click();
    await expect(admin.notice).toContainText(text('en', 'error_agent_signed_out'));
  });

  test('needs no admin page after a restart to show the log', async ({ admin, agent, replay }) => {
    await admin.open('sell/customers/2/view');
    await expect(new Banner(await admin.connect('John DOE')).region('John DOE')).toBeVisible();
    await agent.restart();
    const before = replay.calls.length;
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.sessions).toHaveCount(1);
    await expect(popup.sessions).toContainText('John DOE');
    expect(replay.calls.slice(before).map(({ path }) => path)).toContain('sessions');
  });

  test('finds the way to the module again after a restart, by the first admin page', async ({
    admin,
    agent,
    replay,
  }) => {
    await admin.open('sell/customers/2/view');
    await expect(new Banner(await admin.connect('John DOE')).region('John DOE')).toBeVisible();
    await agent.restart();
    const again = new PrestashopAdmin(await agent.newPage(), replay);
    await again.open('sell/customers/2/view');
    await again.buttons.first().waitFor();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.sessions).toHaveCount(1);
    await expect(popup.sessions).toContainText('John DOE');
  });
}
