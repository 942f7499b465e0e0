import { expect, type Locator, type Page } from '@playwright/test';
import { Banner } from '../../pages/banner.ts';
import { CUSTOMER_PASSWORD } from '../server/storefront/answer-storefront.ts';

/** A page of one of the replayed shop's storefronts. */
export class MagentoStorefront {
  readonly page: Page;
  readonly banner: Banner;

  constructor(page: Page) {
    this.page = page;
    this.banner = new Banner(page);
  }

  /** Until the account is there: the landing leads to it, or the extension does before it. */
  async landed(): Promise<void> {
    await expect(this.page).toHaveURL(/\/customer\/account\/(index\/)?$/);
    await this.page.waitForLoadState();
  }

  /** Magento's own bar, where it is shown. */
  get stockNotice(): Locator {
    return this.page.locator('.lac-notification');
  }

  get greeting(): Locator {
    return this.page.locator('.greet.welcome .logged-in').first();
  }

  /** As a customer does, with their own password. */
  async logIn(origin: string, email: string): Promise<void> {
    await this.page.goto(`${origin}/customer/account/login/`);
    await this.page.locator('.login-container input[name="login[username]"]').fill(email);
    await this.page.locator('.login-container input[name="login[password]"]').fill(CUSTOMER_PASSWORD);
    await this.page.locator('.login-container button.login').click();
    await this.page.waitForURL('**/customer/account/');
  }

  /** The shop's own word on whom this browser is signed in as. */
  ask(): Promise<{
    readonly customer: { readonly fullname?: string };
    readonly loggedAsCustomer: { readonly adminUserId?: number };
  }> {
    const path = '/customer/section/load/?sections=customer,loggedAsCustomer';
    const headers = { 'x-replay-page': 'test' };
    return this.page.evaluate(([address, own]) => fetch(address, { headers: own }).then((answer) => answer.json()), [
      path,
      headers,
    ] as const);
  }
}
