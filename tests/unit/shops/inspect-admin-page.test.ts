import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Detection, PageAdapter } from '../../../lib/platforms/platform.ts';
import { fail, ok } from '../../../lib/result.ts';
import type { Target } from '../../../lib/shops/add-shop-flow.ts';
import { inspectAdminPage, type InspectEffects } from '../../../lib/shops/inspect-admin-page.ts';

const target: Target = { url: 'https://shop.example/admin/', origin: 'https://shop.example', confirmedHttp: false };

const adapter: PageAdapter = {
  id: 'prestashop',
  label: 'PrestaShop',
  detect: () => null,
  findAnchors: () => [],
  liveRoot: () => null,
};

const detection: Detection = {
  platform: 'prestashop',
  version: '8.2.1',
  adminBase: 'https://shop.example/admin/',
  apiTemplate: 'https://shop.example/admin/connect/{path}',
  agent: null,
};

const answering = (html: string, init: ResponseInit = {}, url = ''): typeof fetch => {
  const answer = new Response(html, init);
  Object.defineProperty(answer, 'url', { value: url });
  return async () => answer;
};

const storefronts = ['https://shop.example/', 'https://shop.example/at/', 'https://store.example/'].map((url, at) => ({
  id: String(at),
  name: `Store ${at}`,
  url,
  apiTemplate: `${url}connect/{path}`,
}));

const effectsWith = (change: Partial<InspectEffects> = {}): InspectEffects => ({
  fetch: answering('<h1>Dashboard</h1>'),
  detect: () => ({ adapter, detection }),
  parse: (html) => new JSDOM(html).window.document,
  inspect: async () =>
    ok({ name: 'Nordlicht', platformVersion: '8', agent: { name: 'Lea', role: 'Support' }, storefronts }),
  findMissing: async (origins) => origins.filter((origin) => origin !== 'https://shop.example'),
  signal: new AbortController().signal,
  ...change,
});

const codeOf = async (change: Partial<InspectEffects>): Promise<unknown> => {
  const result = await inspectAdminPage(target, effectsWith(change));
  return result.ok ? 'ok' : result.error;
};

describe('inspectAdminPage', () => {
  it('offers the shop with its storefront origins, each once', async () => {
    const result = await inspectAdminPage(target, effectsWith());
    expect(result).toMatchObject({
      ok: true,
      value: {
        name: 'Nordlicht',
        platformLabel: 'PrestaShop',
        shop: { platformVersion: '8.2.1', adminBase: 'https://shop.example/admin/', confirmedHttp: false },
        missing: ['https://store.example'],
      },
    });
  });

  it('sends the agent along and looks at the page that was reached in the end', async () => {
    const calls: RequestInit[] = [];
    const seen: string[] = [];
    await inspectAdminPage(
      target,
      effectsWith({
        fetch: async (_input, init) => {
          calls.push(init ?? {});
          return answering('<p>', {}, 'https://shop.example/admin/dashboard')(target.url);
        },
        detect: ({ url }) => {
          seen.push(url.href);
          return { adapter, detection };
        },
      }),
    );
    expect(calls[0]).toMatchObject({ credentials: 'include', cache: 'no-store' });
    expect(seen).toEqual(['https://shop.example/admin/dashboard']);
  });

  it('tells no shop from a missing companion module', async () => {
    expect(await codeOf({ detect: () => null })).toEqual({
      code: 'platform_not_found',
      detail: 'https://shop.example',
    });
    const unnamed = () => ({ adapter, detection: { ...detection, apiTemplate: null } });
    const inspect = async () => fail({ code: 'companion_missing' as const });
    expect(await codeOf({ detect: unnamed, inspect })).toEqual({
      code: 'companion_missing',
      detail: 'PrestaShop 8.2.1',
    });
  });

  it('hands on that the module is there and hidden', async () => {
    const unnamed = () => ({ adapter, detection: { ...detection, apiTemplate: null } });
    const hidden = { code: 'right_missing' as const, detail: 'Connect as Customer' };
    expect(await codeOf({ detect: unnamed, inspect: async () => fail(hidden) })).toEqual(hidden);
  });

  it.each([
    ['a sign-in form', { detect: () => null, fetch: answering('<form><input type="password"></form>') }],
    [
      'a sign-in form of a platform that is recognised',
      {
        detect: () => ({ adapter, detection: { ...detection, apiTemplate: null } }),
        fetch: answering('<form><input type="password"></form>'),
      },
    ],
    ['401', { fetch: answering('', { status: 401 }) }],
    ['403', { fetch: answering('', { status: 403 }) }],
    ['what the shop itself says', { inspect: async () => fail({ code: 'agent_signed_out' as const }) }],
  ])('reads %s as signed out', async (_name, change) => {
    expect(await codeOf(change)).toEqual({ code: 'agent_signed_out' });
  });

  it('does not ask an admin that lies elsewhere than what was typed', async () => {
    const elsewhere = { ...detection, adminBase: 'https://evil.example/admin/' };
    let asked = false;
    const code = await codeOf({
      detect: () => ({ adapter, detection: elsewhere }),
      inspect: async () => {
        asked = true;
        return fail({ code: 'internal' });
      },
    });
    expect(code).toEqual({ code: 'foreign_api', detail: 'https://evil.example/admin/' });
    expect(asked).toBe(false);
  });

  it('tells unreachable, unavailable and too slow apart', async () => {
    const detail = 'https://shop.example';
    const breaking: typeof fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await codeOf({ fetch: breaking })).toEqual({ code: 'unreachable', detail });
    expect(await codeOf({ fetch: answering('', { status: 503 }) })).toEqual({ code: 'unavailable', detail });
    const late = new AbortController();
    late.abort();
    expect(await codeOf({ fetch: breaking, signal: late.signal })).toEqual({ code: 'timeout', detail });
  });
});
