import { expect, type Cookie, type Locator, type Page } from '@playwright/test';
import { Banner } from '../../pages/banner.ts';
import type { Language } from '../../support/texts.ts';
import { PASSWORD } from '../shop/customers.ts';

/** A page of one of the replayed shop's storefronts. */
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

  get greeting(): Locator {
    return this.page.locator('.account-aside-header');
  }

  /** As a customer does, with their own password. */
  async logIn(base: string, email: string): Promise<void> {
    await this.page.goto(`${base}account/login`);
    await this.page.locator('#loginMail').fill(email);
    await this.page.locator('#loginPassword').fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Log in', exact: true }).click();
    await this.landed();
  }

  async addToCart(base: string, quantity: number): Promise<void> {
    await this.page.goto(`${base}blue-mug`);
    await this.page.evaluate(
      ([address, count]) =>
        fetch(address, { method: 'POST', body: new URLSearchParams({ quantity: String(count) }) }).then(
          () => undefined,
        ),
      [`${base}checkout/line-item/add`, quantity] as const,
    );
  }

  /** Articles in the cart, as its own page says. */
  async countCart(base: string): Promise<number> {
    await this.page.goto(`${base}checkout/cart`);
    return Number(await this.page.getByLabel('Quantity').inputValue());
  }

  /** Whether this browser is let into an account, and whose. */
  async whoIsIn(base: string): Promise<string | null> {
    await this.page.goto(`${base}account`);
    return (await this.greeting.count()) === 0
      ? null
      : ((await this.greeting.textContent()) ?? '').replace('Hello, ', '');
  }

  /** The three cookies that a login of the storefront consists of. */
  async cookies(base: string): Promise<readonly Cookie[]> {
    const all = await this.page.context().cookies(base);
    return all.filter(({ name }) => ['session-', 'sw-states', 'sw-cache-hash'].includes(name));
  }
}
