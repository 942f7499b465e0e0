import type { Page } from '@playwright/test';
import { Banner } from '../pages/banner.ts';
import type { PrestashopAdmin } from './prestashop-admin.ts';
import { expect } from './replay-fixtures.ts';
import type { ReplayServer } from './replay-server.ts';

/** Whom the module was asked for links to, in that order. */
export const linkedCustomers = (replay: ReplayServer): readonly unknown[] =>
  linkRequests(replay).map(({ customer }) => customer);

/** What the module was asked for, in the order it came. */
export const linkRequests = (replay: ReplayServer): readonly Readonly<Record<string, unknown>>[] =>
  replay.calls
    .filter(({ method, path }) => method === 'POST' && path === 'links')
    .map(({ body }) => JSON.parse(body) as Readonly<Record<string, unknown>>);

/** The whole way round: the storefront as that customer, under the banner, and back to the admin page by Exit. */
export async function expectRoundTrip(admin: PrestashopAdmin, replay: ReplayServer, storefront: Page, shown: string) {
  const before = replay.visited.length;
  await expect(new Banner(storefront).region(shown)).toBeVisible();
  expect(new URL(storefront.url()).host).toBe(new URL(replay.origin).host);
  await Promise.all([storefront.waitForEvent('close'), new Banner(storefront).exit()]);
  expect(replay.visited.slice(before), 'the agent is back on the tab that was left').toEqual([]);
  const afterwards = await admin.page.context().newPage();
  await afterwards.goto(`${replay.origin}/`);
  await expect(afterwards.getByText('Sign in').first()).toBeAttached();
  await expect(new Banner(afterwards).any).toHaveCount(0);
}

/** Once buttons have come to a page that was loaded later, none will come to this one any more. */
export async function expectNoButton(admin: PrestashopAdmin, where: string) {
  const later = await admin.openBeside('sell/customers/8/view');
  await later.buttons.first().waitFor();
  await later.page.close();
  await expect(admin.buttons, where).toHaveCount(0);
}
