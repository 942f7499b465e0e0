import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import { TOKEN_SECONDS } from '../shop/imitation-tokens.ts';
import { askApi, logInAsStock, postForm } from './ask-api.ts';

const ANNA = 'anna.active@example.com';

test.describe('Shopware 6.6: control of the storefront', () => {
  test('control: the stock login merges the guest cart of that browser, and its logout is that of the customer', async ({
    customerBrowser,
    shopware,
  }) => {
    const { demo } = shopware.bases;
    const customer = new ShopwareStorefront(await customerBrowser.newPage());
    await customer.logIn(demo, ANNA);
    await customer.addToCart(demo, 7);
    const browser = customerBrowser.browser()!;
    const agent = new ShopwareStorefront(await (await browser.newContext()).newPage());
    await agent.addToCart(demo, 7);
    await logInAsStock(agent.page, shopware);
    await agent.landed();
    await expect(agent.greeting).toHaveText('Hello, Anna Active');
    expect(await customer.countCart(demo), 'merged for good').toBe(14);
    await agent.page.goto(`${demo}account/logout`);
    expect(await customer.whoIsIn(demo), "the customer's own login is gone too").toBeNull();
    await customer.logIn(demo, ANNA);
    expect(await customer.countCart(demo), 'the cart stays').toBe(14);
  });

  test('control: without the session cookie nothing is merged, and dropping the cookies ends it for the agent alone', async ({
    customerBrowser,
    shopware,
  }) => {
    const { demo } = shopware.bases;
    const customer = new ShopwareStorefront(await customerBrowser.newPage());
    await customer.logIn(demo, ANNA);
    await customer.addToCart(demo, 4);
    const context = await customerBrowser.browser()!.newContext();
    const agent = new ShopwareStorefront(await context.newPage());
    await agent.addToCart(demo, 7);
    await context.clearCookies();
    await logInAsStock(agent.page, shopware);
    await agent.landed();
    expect(
      (await agent.cookies(demo)).map(({ name, httpOnly, path, sameSite }) => [name, httpOnly, path, sameSite]),
    ).toEqual(
      expect.arrayContaining([
        ['session-', true, '/', 'Lax'],
        ['sw-states', true, '/', 'Lax'],
        ['sw-cache-hash', true, '/', 'Lax'],
      ]),
    );
    expect(await customer.countCart(demo)).toBe(4);
    expect(await agent.countCart(demo), 'one cart').toBe(4);
    await context.clearCookies();
    expect(await agent.whoIsIn(demo)).toBeNull();
    expect(await customer.whoIsIn(demo)).toBe('Anna Active');
  });

  test('control: what is refused has a page and a status of its own', async ({ customerBrowser, shopware }) => {
    const { shop, bases } = shopware;
    const page = await customerBrowser.newPage();
    const body = page.locator('body');
    await page.goto(bases.demo);
    await logInAsStock(page, shopware, { channel: 'second' });
    await expect(body, "another channel's token").toHaveClass('is-ctl-auth is-act-loginpage');
    await expect(page).toHaveURL(`${bases.demo}account/login/imitate-customer`);
    const userId = 'b3d140a8ee5142f3ed4909d717cccc23';
    await postForm(page, `${bases.demo}account/login/imitate-customer`, { customerId: shop.customers.anna.id, userId });
    await expect(body, 'no token').toHaveClass('is-ctl-error is-act-error');
    for (const customer of ['ivan', 'hedy'] as const) {
      await logInAsStock(page, shopware, { customer });
      await expect(body, customer).toHaveClass('is-ctl-error is-act-error');
    }
    await logInAsStock(page, shopware, { customer: 'greta' });
    await expect(page).toHaveURL(`${bases.demo}account/login?redirectTo=frontend.account.home.page`);
    shop.channels.demo.maintenance = true;
    await logInAsStock(page, shopware);
    await expect(page).toHaveURL(`${bases.demo}maintenance`);
    Object.assign(shop.channels.demo, { maintenance: false, active: false });
    await page.goto(bases.demo);
    await expect(page).toHaveTitle('Sales Channel Not Found');
  });

  test('control: a token is good for an hour, more than once, in every language of its channel', async ({
    customerBrowser,
    shopware,
  }) => {
    const { shop, bases } = shopware;
    const storefront = new ShopwareStorefront(await customerBrowser.newPage());
    await storefront.page.goto(bases.demo);
    await logInAsStock(storefront.page, shopware, { base: `${bases.demo}de/` });
    await expect(storefront.page).toHaveURL(`${bases.demo}de/account`);
    await expect(storefront.page.locator('html')).toHaveAttribute('lang', 'de-DE');
    expect(await storefront.whoIsIn(bases.demo), 'one session for the host').toBe('Anna Active');
    const [token = ''] = shop.imitation.issued;
    const fields = { token, customerId: shop.customers.anna.id, userId: 'b3d140a8ee5142f3ed4909d717cccc23' };
    await storefront.page.context().clearCookies();
    shop.advance(TOKEN_SECONDS - 2);
    await postForm(storefront.page, `${bases.demo}account/login/imitate-customer`, fields);
    await storefront.landed();
    await storefront.page.context().clearCookies();
    shop.advance(4);
    await postForm(storefront.page, `${bases.demo}account/login/imitate-customer`, fields);
    await expect(storefront.page.locator('body')).toHaveClass('is-ctl-auth is-act-loginpage');
  });

  test('control: the API knows roles, ids and releases', async ({ shopware }) => {
    const { shop } = shopware;
    const path = '_proxy/generate-imitate-customer-token';
    const ids = { customerId: shop.customers.anna.id, salesChannelId: shop.channels.demo.id };
    const code = async (...asked: readonly [user: 'agent' | 'viewer' | null, body: object]) => {
      const { status, body } = await askApi(shopware, asked[0], path, asked[1]);
      return [status, body.errors?.[0]?.code ?? null];
    };
    expect(await code('agent', ids)).toEqual([200, null]);
    expect(await code('agent', {})).toEqual([200, null]);
    expect(await code(null, ids)).toEqual([401, '9']);
    expect(await code('viewer', ids)).toEqual([403, 'FRAMEWORK__MISSING_PRIVILEGE_ERROR']);
    expect(await code('agent', { ...ids, customerId: 'nonsense' })).toEqual([400, 'FRAMEWORK__INVALID_UUID']);
    expect(await code('agent', { ...ids, salesChannelId: 'f'.repeat(32) })).toEqual([
      400,
      'VIOLATION::ENTITY_DOES_NOT_EXISTS',
    ]);
    shop.isOld = true;
    expect(await code('agent', ids)).toEqual([404, '0']);
    const row = { key: 'x', value: {}, userId: shop.customers.anna.id };
    expect((await askApi(shopware, 'viewer', 'user-config', row)).status).toBe(204);
    expect((await askApi(shopware, 'agent', 'user-config', row)).status, 'twice').toBe(500);
    expect((await askApi(shopware, 'agent', 'search/user', {})).status).toBe(403);
    const found = await askApi(shopware, 'viewer', 'search/customer', {
      term: '10004',
      includes: { customer: ['email'] },
    });
    expect(found.body.data).toEqual([{ email: 'bob.bound@example.com', apiAlias: 'customer' }]);
  });
});
