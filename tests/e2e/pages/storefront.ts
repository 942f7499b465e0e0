import type { Locator, Page } from '@playwright/test';
import { Banner } from './banner.ts';
import type { Language } from '../support/texts.ts';

/** A page of one of the demo shop's storefronts. */
export class Storefront {
  readonly page: Page;
  readonly banner: Banner;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.banner = new Banner(page, language);
  }

  /** The shop's own word on who is logged in here; stands only when it is that customer. */
  loggedIn(id: number): Locator {
    return this.page.locator(`.site-header [data-customer="${id}"]`);
  }

  /** The link to the login page, which stands only while nobody is logged in. */
  get logInLink(): Locator {
    return this.page.locator('.site-header a[href="/login"]');
  }

  async logIn(storefrontUrl: string, email: string, password: string): Promise<void> {
    await this.page.goto(`${storefrontUrl}login`);
    const form = this.page.locator('main form');
    await form.locator('input[type="email"]').fill(email);
    await form.locator('input[type="password"]').fill(password);
    await form.locator('button[type="submit"]').click();
    await this.page.waitForURL(`${storefrontUrl}account`);
  }

  get cartCount(): Locator {
    return this.page.locator('[data-cart-count]');
  }
}
