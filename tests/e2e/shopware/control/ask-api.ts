import type { Page } from '@playwright/test';
import type { AdminUserName } from '../shop/admin-users.ts';
import { PASSWORD } from '../shop/customers.ts';
import type { ShopwareServer } from '../server/start-shopware.ts';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly token?: string;
    readonly data?: unknown;
    readonly errors?: readonly { readonly code: string; readonly detail: string }[];
  };
}

/** A call of the Admin API as somebody of the team; null signs in nobody. */
export async function askApi(
  shopware: ShopwareServer,
  user: AdminUserName | null,
  path: string,
  body?: object,
): Promise<Answer> {
  const pair = user === null ? null : shopware.shop.adminTokens.signIn(user, PASSWORD);
  const answer = await fetch(`http://127.0.0.1:${shopware.port}${shopware.shop.folder}/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(pair === null ? {} : { authorization: `Bearer ${pair.access_token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
}

export interface StockLogin {
  readonly customer?: 'anna' | 'ivan' | 'greta' | 'bob' | 'hedy' | 'sam';
  /** Channel that the token is for. */
  readonly channel?: 'demo' | 'second' | 'headless';
  /** Address of the domain that it is posted to, ending in `/`. */
  readonly base?: string;
}

/** What the stock button does, in the tab that is given: a form with three fields, sent to the domain. */
export async function logInAsStock(
  page: Page,
  shopware: ShopwareServer,
  { customer = 'anna', channel = 'demo', base = shopware.bases.demo }: StockLogin = {},
): Promise<void> {
  const { shop } = shopware;
  const customerId = shop.customers[customer].id;
  const answer = await askApi(shopware, 'agent', '_proxy/generate-imitate-customer-token', {
    customerId,
    salesChannelId: shop.channels[channel].id,
  });
  const me = await askApi(shopware, 'agent', '_info/me');
  const fields = { token: answer.body.token ?? '', customerId, userId: (me.body.data as { readonly id: string }).id };
  await postForm(page, `${base}account/login/imitate-customer`, fields);
}

/** Sends a form from the page that is open, as its tab's own navigation. */
export async function postForm(page: Page, url: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const arrived = page.waitForEvent('load');
  await page.evaluate(
    ([action, all]) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = action;
      for (const [name, value] of Object.entries(all)) {
        const field = document.createElement('input');
        Object.assign(field, { type: 'hidden', name, value });
        form.append(field);
      }
      document.body.append(form);
      form.submit();
    },
    [url, fields] as const,
  );
  await arrived;
}
