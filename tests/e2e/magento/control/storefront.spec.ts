import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { SECRET_SECONDS } from '../shop/impersonation.ts';
import { askForLink } from './ask-admin.ts';

const JANE = 'Jane Allowed';

describeMagento('control of the storefront', () => {
  test('control: a link lands on the account, under the stock notice', async ({ bareAdmin: { page } }) => {
    const storefront = new MagentoStorefront(await page.context().newPage());
    await storefront.page.goto(await askForLink(page, 1));
    await storefront.landed();
    await expect(storefront.stockNotice).toContainText(`You are connected as ${JANE} on Main Website`);
    await expect(storefront.greeting).toHaveText(`Welcome, ${JANE}!`);
    expect(await storefront.ask()).toMatchObject({
      customer: { fullname: JANE },
      loggedAsCustomer: { adminUserId: 2, websiteName: 'Main Website' },
    });
    const cookies = await page.context().cookies();
    expect(cookies.find(({ name }) => name === 'admin')).toMatchObject({
      path: '/admin_x',
      httpOnly: true,
      sameSite: 'Lax',
    });
    expect(cookies.find(({ name }) => name === 'PHPSESSID')).toMatchObject({
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
    });
  });

  test('control: a secret works more than once, and not after ten seconds', async ({
    bareAdmin: { page },
    magento,
  }) => {
    const storefront = new MagentoStorefront(await page.context().newPage());
    const url = await askForLink(page, 1);
    magento.shop.advance(SECRET_SECONDS - 2);
    await storefront.page.goto(url);
    await storefront.landed();
    await storefront.page.goto(url);
    await storefront.landed();
    magento.shop.advance(2);
    await storefront.page.goto(url);
    await expect(storefront.page).toHaveURL(`${magento.origins[1]}/`);
    await storefront.page.goto(`${magento.origins[1]}/loginascustomer/login/index/?secret=nonsense`);
    await expect(storefront.page).toHaveURL(`${magento.origins[1]}/`);
  });

  test('control: a link for another customer ends what came before, one for the same does not', async ({
    bareAdmin: { page },
  }) => {
    const storefront = new MagentoStorefront(await page.context().newPage());
    await storefront.page.goto(await askForLink(page, 1));
    await storefront.landed();
    await askForLink(page, 1);
    expect((await storefront.ask()).loggedAsCustomer.adminUserId).toBe(2);
    await askForLink(page, 3);
    expect(await storefront.ask()).not.toHaveProperty('customer.fullname');
    await storefront.page.reload();
    await expect(storefront.page).toHaveURL(/\/customer\/account\/login\//);
    const copy = await storefront.page.evaluate(() => localStorage.getItem('mage-cache-storage'));
    expect(copy, "the page's own copy is behind the truth").toContain(JANE);
  });

  test('control: signing out of the admin ends the session, closing the session does not end the admin', async ({
    bareAdmin,
  }) => {
    const storefront = new MagentoStorefront(await bareAdmin.page.context().newPage());
    await storefront.page.goto(await askForLink(bareAdmin.page, 1));
    await storefront.landed();
    for (const method of ['GET', 'POST']) {
      await storefront.page.evaluate((how) => fetch('/customer/account/logout/', { method: how }), method);
      expect(await storefront.ask(), method).not.toHaveProperty('customer.fullname');
      await bareAdmin.openCustomer(1);
      await expect(bareAdmin.page.locator('h1.page-title')).toHaveText(JANE);
      await storefront.page.goto(await askForLink(bareAdmin.page, 1));
      await storefront.landed();
    }
    await bareAdmin.signOut();
    expect(await storefront.ask()).not.toHaveProperty('customer.fullname');
  });

  test("control: a customer's own login has neither notice nor admin", async ({ bareAdmin: { page }, magento }) => {
    const storefront = new MagentoStorefront(page);
    await storefront.logIn(magento.origins[1], 'jane.allowed@example.com');
    await expect(storefront.greeting).toHaveText(`Welcome, ${JANE}!`);
    await expect(page.locator('.lac-notification-sticky')).toHaveCount(0);
    const answer = await storefront.ask();
    expect(answer.customer.fullname).toBe(JANE);
    expect(answer.loggedAsCustomer.adminUserId).toBeUndefined();
    await storefront.page.goto(`${magento.origins[2]}/customer/account/`);
    await expect(page, 'websites have logins of their own').toHaveURL(/wholesale.*\/customer\/account\/login\//);
  });

  test('control: section data knows its names, and writes markup as text', async ({ bareAdmin: { page } }) => {
    const storefront = new MagentoStorefront(page);
    await page.goto(await askForLink(page, 26));
    await storefront.landed();
    expect((await storefront.ask()).customer.fullname).toBe('Zoë O&#039;Brien-Söhne');
    const wrong = '/customer/section/load/?sections=loginAsCustomer';
    expect(await page.evaluate((address) => fetch(address).then(({ status }) => status), wrong)).toBe(400);
  });

  test('control: the checkout lets no inline script run, other pages do', async ({ bareAdmin: { page }, magento }) => {
    const storefront = new MagentoStorefront(page);
    await page.goto(await askForLink(page, 1));
    await storefront.landed();
    const runInline = () => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.head.append(script);
      return document.documentElement.dataset['ran'] ?? 'no';
    };
    for (const [path, ran] of [
      ['checkout/cart/', 'yes'],
      ['checkout/', 'no'],
      ['support-hour.html', 'yes'],
    ] as const) {
      await page.goto(`${magento.origins[1]}/${path}`);
      await expect(storefront.stockNotice).toContainText(JANE);
      expect(await page.evaluate(runInline), path).toBe(ran);
    }
    magento.shop.hasStockNotice = false;
    await page.reload();
    await expect(page.locator('.lac-notification-sticky')).toHaveCount(0);
  });
});
