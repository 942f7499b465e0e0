import { expect, test } from './fixtures.ts';
import { findOwnDomain } from './sales-channels.ts';

/** What frontends of a shop's own do with the form: the lines of docs/platforms/shopware.md. */
test('the Store API logs in with the three fields of the form', async ({ api, shop, storefront }) => {
  const { id, email } = shop.headless;
  const { accessKey, salesChannelId } = await findOwnDomain(api, id);
  const fields = await api.imitate(id, salesChannelId);
  const json = { 'content-type': 'application/json', accept: 'application/json' };
  const keyed = { ...json, 'sw-access-key': accessKey };
  const logIn = async (body: object, headers: Record<string, string> = keyed) => {
    const answer = await fetch(`${storefront}store-api/account/login/imitate-customer`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const { errors } = (await answer.json()) as { readonly errors?: readonly { readonly code: string }[] };
    const code = errors?.[0]?.code ?? null;
    return { status: answer.status, code, context: answer.headers.get('sw-context-token') };
  };

  const { status, context } = await logIn(fields);
  expect(status).toBe(200);
  expect(context).toMatch(/^\w{32}$/);
  const who = await fetch(`${storefront}store-api/account/customer`, {
    headers: { ...keyed, 'sw-context-token': context ?? '' },
  });
  expect(await who.json()).toMatchObject({ email });

  const wrong = { status: 400, code: 'CHECKOUT__IMITATE_CUSTOMER_INVALID_TOKEN' };
  expect(
    await logIn({ ...fields, token: fields.token.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')) }),
  ).toMatchObject(wrong);
  const missing = { status: 400, code: 'VIOLATION::IS_BLANK_ERROR' };
  expect(await logIn({ customerId: fields.customerId, userId: fields.userId })).toMatchObject(missing);
  expect(await logIn(fields, json)).toMatchObject({ status: 401 });
  const inactive = await api.imitate(shop.inactive.id, salesChannelId);
  expect(await logIn(inactive)).toMatchObject({ status: 401 });
  const elsewhere = await findOwnDomain(api, shop.elsewhere.id);
  const foreign = await api.imitate(id, elsewhere.salesChannelId);
  expect(await logIn(foreign), 'of another sales channel').toMatchObject(wrong);
});
