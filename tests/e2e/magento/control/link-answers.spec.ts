import { describeMagento, expect, test } from '../fixtures.ts';
import { LENA_LOCKED, OTTO_DENIED, ZOE_WHOLESALE } from '../shop/customers.ts';
import { askAdmin, askForLink, LOGIN } from './ask-admin.ts';

const JSON_TYPE = 'application/json';
const refused = (message: string) => ({
  status: 200,
  type: JSON_TYPE,
  text: JSON.stringify({ redirectUrl: null, messages: [message] }),
});

describeMagento('control of what answers a request for a link', () => {
  test('control: allowed and locked customers get a link, those without assistance and nobody do not', async ({
    bareAdmin: { page },
    magento,
  }) => {
    const landing = `${magento.origins[1]}/loginascustomer/login/index/?secret=0%3A3%3A`;
    expect(await askForLink(page, 1)).toContain(landing);
    expect(await askForLink(page, LENA_LOCKED)).toContain(landing);
    expect(await askForLink(page, ZOE_WHOLESALE)).toContain(`${magento.origins[2]}/loginascustomer/`);
    const off = refused('Login as Customer assistance is disabled for this Customer.');
    for (const customer_id of [String(OTTO_DENIED), '99999', '']) {
      expect(await askAdmin(page, LOGIN, { customer_id })).toEqual(off);
    }
    magento.shop.isEnabled = false;
    expect(await askAdmin(page, LOGIN, { customer_id: '1' })).toEqual(refused('Login as Customer is disabled.'));
  });

  test('control: a store must be chosen where it is chosen by hand, and counts only there', async ({
    bareAdmin: { page },
    magento,
  }) => {
    const getStore = async () => (await page.context().cookies()).find(({ name }) => name === 'store');
    expect(await askForLink(page, 1, 3), 'not counted').toContain(magento.origins[1]);
    magento.shop.isStoreChosen = true;
    expect(await askAdmin(page, LOGIN, { customer_id: '1' })).toEqual(refused('Please select a Store to login in.'));
    expect(await askForLink(page, 1, 3), 'even of another website').toContain(magento.origins[2]);
    expect(await getStore()).toBeUndefined();
    await askForLink(page, 1, 2);
    expect(await getStore()).toMatchObject({ value: 'de', path: '/', httpOnly: false, sameSite: 'Lax' });
    const days = ((await getStore())!.expires - Date.now() / 1000) / 86_400;
    expect(Math.round(days)).toBe(365);
    await askForLink(page, 1, 1);
    expect(await getStore(), 'the default view takes it back').toBeUndefined();
    expect(await askAdmin(page, LOGIN, { customer_id: '1', store_id: '99' })).toMatchObject({
      status: 500,
      type: 'text/html',
    });
  });

  test('control: a wrong form key is told as JSON where JSON was asked for', async ({ bareAdmin: { page } }) => {
    const answer = await askAdmin(page, LOGIN, { customer_id: '1' }, { formKey: 'nope' });
    expect(JSON.parse(answer.text)).toEqual({ error: true, message: 'Invalid Form Key. Please refresh the page.' });
    const asPage = await askAdmin(page, 'loginascustomer/login/login/', { customer_id: '1' }, { formKey: 'nope' });
    expect(asPage).toMatchObject({ status: 200, type: 'text/html' });
    expect(asPage.text).toContain('<title>Dashboard');
  });

  test('control: an admin session that is over is told as JSON, or as the login page', async ({
    bareAdmin: { page },
    magento,
  }) => {
    magento.shop.adminSessions.endAll();
    const answer = await askAdmin(page, LOGIN, { customer_id: '1' });
    expect(JSON.parse(answer.text)).toEqual({ ajaxExpired: 1, ajaxRedirect: `${magento.adminBase}admin/` });
    const asPage = await askAdmin(page, 'loginascustomer/login/login/', { customer_id: '1' });
    expect(asPage.text).toContain('id="login-form"');
  });

  test('control: GET needs the key in the address, and then finds nothing', async ({ bareAdmin, magento }) => {
    const { page } = bareAdmin;
    const bare = await page.request.get(`${magento.adminBase}loginascustomer/login/login/customer_id/1/?isAjax=true`);
    expect(await bare.json()).toMatchObject({ message: 'You entered an invalid Secret Key. Please refresh the page.' });
    await bareAdmin.open('loginascustomer/login/login', 'customer_id/1');
    await expect(page).toHaveTitle('Magento Admin');
    await page.goto(`${magento.adminBase}customer/index/index/`);
    await expect(page, 'pages without their key lead to the dashboard').toHaveURL(/\/admin\/dashboard\/index\/key\//);
  });
});

describeMagento('control of roles', () => {
  test.use({ user: 'viewer' });

  test('control: a role without the right gets HTML with 403, and no stock button', async ({ bareAdmin }) => {
    expect(await askAdmin(bareAdmin.page, LOGIN, { customer_id: '1' })).toMatchObject({
      status: 403,
      type: 'text/html',
    });
    await bareAdmin.openCustomer(1);
    await expect(bareAdmin.page.locator('#back')).toBeVisible();
    await expect(bareAdmin.page.locator('#login_as_customer')).toHaveCount(0);
  });
});
