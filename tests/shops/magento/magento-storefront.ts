import type { Locator, Page } from '@playwright/test';
import { Banner } from '../../e2e/pages/banner.ts';
import type { RealCustomer } from './real-magento.ts';

/** What the shop says of the login that this browser carries. */
export interface Truth {
  readonly customer: { readonly fullname?: string };
  readonly loggedAsCustomer: { readonly adminUserId?: number };
  readonly cart: {
    readonly summary_count?: number;
    readonly items?: readonly { readonly product_name: string; readonly qty: number }[];
  };
}

/** A page of a storefront of the real shop. */
export class MagentoStorefront {
  readonly page: Page;
  readonly banner: Banner;

  constructor(page: Page) {
    this.page = page;
    this.banner = new Banner(page);
  }

  /** Until the landing has led on to the account. */
  async landed(): Promise<void> {
    await this.page.waitForURL('**/customer/account/**');
  }

  /** Magento's own bar, where it is shown. */
  get stockNotice(): Locator {
    return this.page.locator('.lac-notification');
  }

  async logIn(storefront: string, { email }: RealCustomer, password: string): Promise<void> {
    await this.page.goto(`${storefront}customer/account/login/`);
    const form = this.page.locator('.login-container');
    await form.locator('input[name="login[username]"]').fill(email);
    await form.locator('input[name="login[password]"]').fill(password);
    await form.locator('button.login').click();
    await this.page.waitForURL((url) => /\/customer\/account\/(index\/)?$/.test(url.pathname));
  }

  /** Puts the product of this page into the cart; resolves once the shop has answered. */
  async addToCart(): Promise<number> {
    const button = this.page.locator('#product-addtocart-button:not([disabled])');
    const [answer] = await Promise.all([
      this.page.waitForResponse((one) => one.url().includes('/checkout/cart/add')),
      button.click(),
    ]);
    return answer.status();
  }

  /** The shop's own word, by the page's cookies. */
  ask(): Promise<Truth> {
    const path = '/customer/section/load/?sections=customer,loggedAsCustomer,cart';
    return this.page.evaluate<Truth, string>(
      (address) => fetch(address).then((answer) => answer.json() as Promise<Truth>),
      path,
    );
  }
}
