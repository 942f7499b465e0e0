import { expect, type Cookie, type Locator, type Page } from '@playwright/test';
import { Banner } from '../../e2e/pages/banner.ts';
import type { Language } from '../../e2e/support/texts.ts';
import type { RealCustomer } from './real-shopware.ts';

/** What a login of Shopware's storefront consists of. */
const LOGIN = ['session-', 'sw-states', 'sw-cache-hash'];

interface CartAnswer {
  readonly lineItems: readonly { readonly id: string; readonly label: string; readonly quantity: number }[];
}

/** A page of a storefront of the real shop. Bases end in `/`. */
export class ShopwareStorefront {
  readonly page: Page;
  readonly banner: Banner;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.banner = new Banner(page, language);
  }

  /** Until the account is there. */
  async landed(): Promise<void> {
    await expect(this.page.locator('body.is-ctl-accountprofile.is-act-index')).toBeVisible();
  }

  /** Whose account a page of it is. */
  get greeting(): Locator {
    return this.page.locator('.account-aside-header');
  }

  /** With the customer's own password. */
  async logIn(base: string, { email }: RealCustomer, password: string): Promise<void> {
    await this.page.goto(`${base}account/login`);
    await this.page.locator('#loginMail').fill(email);
    await this.page.locator('#loginPassword').fill(password);
    await this.page.locator('.login-submit button').click();
    await this.landed();
  }

  /** By the button of a product's page; resolves once the shop shows it in the cart. */
  async addToCart(address: string, quantity: number): Promise<void> {
    await this.page.goto(address);
    await this.page.locator('.js-quantity-selector').fill(String(quantity));
    await this.page.locator('.btn-buy').click();
    await this.page.locator('.cart-offcanvas .line-item').first().waitFor();
  }

  /** The cart of whoever this browser is logged in as, without opening a page: `3 × Blue mug`. */
  async readCart(base: string): Promise<readonly string[]> {
    return (await this.#askCart(base)).lineItems.map(({ label, quantity }) => `${quantity} × ${label}`);
  }

  async emptyCart(base: string): Promise<void> {
    for (const { id } of (await this.#askCart(base)).lineItems) {
      await this.page.request.post(`${base}checkout/line-item/delete/${id}`);
    }
    expect(await this.readCart(base)).toEqual([]);
  }

  /** Opens the account: whose it is, or null where the shop asks for a login. */
  async whoIsIn(base: string): Promise<string | null> {
    const answer = await this.page.goto(`${base}account`);
    expect(answer?.status()).toBe(200);
    if (new URL(this.page.url()).pathname.endsWith('/account/login')) return null;
    await this.landed();
    return ((await this.greeting.textContent()) ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[^,]*, /, '');
  }

  /** Cookies of the login in this browser. */
  async cookies(base: string): Promise<readonly Cookie[]> {
    return (await this.page.context().cookies(base)).filter(({ name }) => LOGIN.includes(name));
  }

  /** Takes the login out of this browser, as if it had never been. */
  async dropCookies(base: string): Promise<void> {
    const { hostname } = new URL(base);
    for (const name of LOGIN) await this.page.context().clearCookies({ name, domain: hostname });
  }

  async #askCart(base: string): Promise<CartAnswer> {
    const answer = await this.page.request.get(`${base}checkout/cart.json`);
    return (await answer.json()) as CartAnswer;
  }
}
