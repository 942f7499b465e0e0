import { describe, expect, it, vi } from 'vitest';
import { absent, AGENT, ANNA, customer, missing, NO_ROUTE, rows, UNAUTHORIZED } from './answers.ts';
import { API, bearer, CUSTOMER, FakeShopware, html, json, jwt, NOW, shop } from './fake-shopware.ts';

const find = (shopware: FakeShopware, io = shopware.io) => shopware.adapter.findCustomers(shop, '-', 'anna', null, io);

const FRESH = jwt(AGENT, 'fresh');

describe('a request', () => {
  it('goes to the installation’s own API with the agent’s token, without cookies, and follows nothing', async () => {
    const shopware = new FakeShopware().on(CUSTOMER, json(rows(customer())));
    expect(await find(shopware)).toMatchObject({ ok: true });
    const [asked] = shopware.asked;
    expect(asked).toMatchObject({
      url: `${API}${CUSTOMER}`,
      init: {
        method: 'POST',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      },
    });
    expect(Object.fromEntries(asked?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: `Bearer ${jwt(AGENT)}`,
      'content-type': 'application/json',
    });
  });

  it('is a GET where nothing is sent', async () => {
    const shopware = new FakeShopware();
    await shopware.adapter.discover(shop, shopware.io);
    const asked = shopware.to('_info/me')[0];
    expect(asked?.init.method).toBeUndefined();
    expect(asked?.headers.has('content-type')).toBe(false);
  });

  it.each([
    ['nobody is signed in', [], 'agent_signed_out'],
    ['the page has to renew the token', [bearer(jwt(AGENT), NOW)], 'admin_token_expired'],
  ])('is not made where %s', async (_what, cookies, code) => {
    const shopware = new FakeShopware();
    shopware.cookies = cookies;
    expect(await find(shopware)).toEqual({ ok: false, error: { code } });
    expect(shopware.asked).toEqual([]);
  });

  it('reads the cookie anew each time', async () => {
    const shopware = new FakeShopware().on(CUSTOMER, json(rows()));
    await find(shopware);
    shopware.cookies = [bearer(FRESH)];
    await find(shopware);
    expect(shopware.asked.map(({ headers }) => headers.get('authorization'))).toEqual([
      `Bearer ${jwt(AGENT)}`,
      `Bearer ${FRESH}`,
    ]);
  });

  it('says that it was called off', async () => {
    const off = new AbortController();
    off.abort();
    const shopware = new FakeShopware();
    expect(await find(shopware, { fetch: shopware.fetch, signal: off.signal })).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
  });

  it('says that the answer took too long', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const shopware = new FakeShopware().on(CUSTOMER, ({ init }) => {
      init.signal?.throwIfAborted();
      return json(rows());
    });
    expect(await find(shopware)).toEqual({ ok: false, error: { code: 'timeout' } });
  });

  it('says that nobody answered', async () => {
    expect(await find(new FakeShopware())).toEqual({ ok: false, error: { code: 'unreachable' } });
  });
});

describe('a refused token', () => {
  const refusing = (then: (shopware: FakeShopware) => void): FakeShopware => {
    const shopware = new FakeShopware();
    const refuse = () => {
      then(shopware);
      return json(UNAUTHORIZED, 401);
    };
    return shopware.on(CUSTOMER, refuse, json(rows(customer())));
  };

  it('that the page has renewed meanwhile is tried once more with the new one', async () => {
    const shopware = refusing((one) => (one.cookies = [bearer(FRESH)]));
    expect(await find(shopware)).toMatchObject({ ok: true, value: { customers: [{ id: ANNA }] } });
    expect(shopware.asked.map(({ headers }) => headers.get('authorization'))).toEqual([
      `Bearer ${jwt(AGENT)}`,
      `Bearer ${FRESH}`,
    ]);
  });

  it.each<[string, (shopware: FakeShopware) => void, string]>([
    ['is still the same', () => undefined, 'agent_signed_out'],
    ['is gone', (one) => (one.cookies = []), 'agent_signed_out'],
    ['has run out', (one) => (one.now = NOW + 600_000), 'admin_token_expired'],
  ])('that %s ends it', async (_what, then, code) => {
    const shopware = refusing(then);
    expect(await find(shopware)).toEqual({ ok: false, error: { code } });
    expect(shopware.asked).toHaveLength(1);
  });

  it('is not tried a third time', async () => {
    const shopware = new FakeShopware().on(CUSTOMER, (asked) => {
      shopware.cookies = [bearer(jwt(AGENT, `${asked.headers.get('authorization')?.length ?? 0}`))];
      return json(UNAUTHORIZED, 401);
    });
    expect(await find(shopware)).toEqual({ ok: false, error: { code: 'agent_signed_out' } });
    expect(shopware.asked).toHaveLength(2);
  });
});

describe('what the API answers instead', () => {
  const redirected = (): Response =>
    Object.defineProperties<Response>(new Response(null), { type: { value: 'opaqueredirect' }, status: { value: 0 } });
  const error = (status: string, code: string, detail: string) => ({ errors: [{ status, code, title: 'x', detail }] });
  const uuid = error('400', 'FRAMEWORK__INVALID_UUID', 'Value is not a valid UUID: nonsense');

  it.each<[string, Response | (() => Response), object]>([
    [
      'a missing privilege',
      json(missing('customer:read'), 403),
      { code: 'right_missing', detail: 'Customers › View (customer:read)' },
    ],
    [
      'several missing privileges, one of them unknown',
      json(missing('customer:read', 'tag:read'), 403),
      { code: 'right_missing', detail: 'Customers › View (customer:read), tag:read' },
    ],
    [
      'a missing privilege without its name',
      json(error('403', 'FRAMEWORK__MISSING_PRIVILEGE_ERROR', 'no'), 403),
      { code: 'right_missing' },
    ],
    ['an unknown customer', json(absent('customer', '/customerId'), 400), { code: 'customer_not_found' }],
    ['an unknown channel', json(absent('sales_channel', '/salesChannelId'), 400), { code: 'storefront_mismatch' }],
    [
      'something else that is unknown',
      json(absent('tag', '/tagId'), 400),
      {
        code: 'refused_by_shop',
        detail: 'The "tag" entity with id "ffffffffffffffffffffffffffffffff" does not exist.',
      },
    ],
    ['an id that is none', json(uuid, 400), { code: 'invalid_request' }],
    [
      'an error of its own',
      json(error('412', 'FRAMEWORK__X', 'y'.repeat(300)), 412),
      { code: 'refused_by_shop', detail: 'y'.repeat(200) },
    ],
    ['no such route', json(NO_ROUTE, 404), { code: 'not_found' }],
    ['a page that is not there', html('<h1>404</h1>', 404), { code: 'answer_not_json' }],
    ['a firewall', html('<h1>Forbidden</h1>', 403), { code: 'answer_not_json' }],
    ['too many requests', json(error('429', '0', 'slow'), 429), { code: 'rate_limited' }],
    ['an error', json(error('500', '0', 'broken'), 500), { code: 'internal' }],
    ['maintenance', html('<h1>Maintenance</h1>', 503), { code: 'unavailable' }],
    ['a proxy without a shop', html('Bad Gateway', 502), { code: 'unavailable' }],
    ['a proxy that waits no longer', html('Gateway Timeout', 504), { code: 'unavailable' }],
    ['a redirect that is hidden', redirected, { code: 'answer_not_json' }],
    ['a redirect', new Response(null, { status: 302 }), { code: 'answer_not_json' }],
    ['a page', html('<title>Administration</title>'), { code: 'answer_not_json' }],
    [
      'broken JSON',
      new Response('{"data"', { headers: { 'content-type': 'application/json' } }),
      { code: 'answer_not_json' },
    ],
    ['nothing', new Response(null, { status: 204 }), { code: 'answer_invalid' }],
    ['JSON:API', json({ data: [{ id: ANNA, type: 'customer', attributes: {} }] }), { code: 'answer_invalid' }],
    ['20 million letters', html('x'.repeat(20_000_001)), { code: 'answer_too_large' }],
  ])('%s is a state of its own', async (_what, answer, expected) => {
    const shopware = new FakeShopware().on(CUSTOMER, answer);
    expect(await find(shopware)).toEqual({ ok: false, error: expected });
    expect(shopware.asked).toHaveLength(1);
  });
});
