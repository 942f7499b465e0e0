// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { magentoStorefront } from '../../../../lib/platforms/magento/storefront.ts';
import type { PageProbe } from '../../../../lib/platforms/platform.ts';

const BASE = 'https://shop.example/de/';
const SECTIONS = `${BASE}customer/section/load/?sections=customer,loggedAsCustomer`;
const LOGOUT = `${BASE}customer/account/logout/`;

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** What the shop says of a login; `data_id` stands in every section. */
const sections = (fullname?: string, adminUserId?: number | string): Response =>
  json({
    customer: { ...(fullname === undefined ? {} : { fullname, firstname: 'x', websiteId: '1' }), data_id: 1 },
    loggedAsCustomer: { ...(adminUserId === undefined ? {} : { adminUserId, websiteName: 'Main' }), data_id: 1 },
  });

const impersonated = (): Response => sections('Jane Allowed', 1);
const ordinary = (): Response => sections('Paul Private');
const nobody = (): Response => sections();

/** What `fetch` gives for a redirect that is not followed. */
const redirected = (): Response => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });

type Answer = (init: RequestInit) => Response | Promise<Response>;

/** A shop that gives these answers in this order, and an end of it all. */
const openShop = (...answers: readonly Answer[]) => {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const ending = new AbortController();
  const fake: typeof fetch = async (url, init = {}) => {
    const answer = answers[asked.length];
    asked.push({ url: typeof url === 'string' ? url : '', init });
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer(init);
  };
  return { asked, ending, io: { fetch: fake, signal: ending.signal } };
};

const unreachable: Answer = () => {
  throw new TypeError('Failed to fetch');
};

const CACHE = JSON.stringify({ customer: { fullname: 'Jane Allowed' }, loggedAsCustomer: { adminUserId: 1 } });

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('mage-cache-storage', CACHE);
  localStorage.setItem('mage-cache-storage-section-invalidation', '{}');
  localStorage.setItem('theme', 'dark');
  document.cookie = 'mage-cache-sessid=true; path=/';
  document.cookie = 'mage-messages=You%20are%20logged%20in%20as%20Jane; path=/';
  document.cookie = 'store=de; path=/';
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const isCleared = (): boolean =>
  localStorage.getItem('mage-cache-storage') === null && !document.cookie.includes('mage-cache-sessid');

describe('what the storefront says', () => {
  it('is asked of the page’s own shop, uncached, with this browser’s login', async () => {
    const { asked, io } = openShop(impersonated);
    expect(await magentoStorefront.ask(BASE, io)).toEqual({ impersonated: true, customer: 'Jane Allowed' });
    expect(asked.map(({ url }) => url)).toEqual([SECTIONS]);
    expect(asked[0]?.init).toMatchObject({ credentials: 'include', cache: 'no-store', redirect: 'error' });
    expect(asked[0]?.init.headers).toMatchObject({ Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' });
  });

  it.each([
    ['an agent whose id is a text', sections('Jane Allowed', '12'), { impersonated: true, customer: 'Jane Allowed' }],
    ['an ordinary login', ordinary(), { impersonated: false, customer: 'Paul Private' }],
    ['nobody', nobody(), { impersonated: false, customer: null }],
    ['nobody, in empty lists', json({ customer: [], loggedAsCustomer: [] }), { impersonated: false, customer: null }],
    ['an agent without id', sections('Jane Allowed', 0), { impersonated: false, customer: 'Jane Allowed' }],
    [
      'a name that is none',
      json({ customer: { fullname: 7 }, loggedAsCustomer: {} }),
      { impersonated: false, customer: null },
    ],
  ])('is understood: %s', async (_what, answer, truth) => {
    expect(await magentoStorefront.ask(BASE, openShop(() => answer).io)).toEqual(truth);
  });

  it.each([
    ['Zo\u00eb O&#039;Brien-S\u00f6hne', "Zo\u00eb O'Brien-S\u00f6hne"],
    ['Tom &amp; &quot;Jerry&quot; &lt;GmbH&gt;', 'Tom & "Jerry" <GmbH>'],
    ['O&apos;Neil &#x27;x&#X27;', "O'Neil 'x'"],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&amp;#039;', '&#039;'],
    ['AT&T &nbsp; &copy; &#0; &#xD800; &#1114112;', 'AT&T &nbsp; &copy; &#0; &#xD800; &#1114112;'],
    ['&#128512;  smile', '\u{1F600} smile'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['   ', null],
    ['x'.repeat(300), 'x'.repeat(255)],
  ])('takes back one escaping of a name: %s', async (escaped, name) => {
    const truth = await magentoStorefront.ask(BASE, openShop(() => sections(escaped, 1)).io);
    expect(truth?.customer).toBe(name);
  });

  it.each<readonly [string, Answer]>([
    ['an unreachable shop', unreachable],
    ['an error', () => json({ message: 'x' }, 500)],
    ['sections that the shop does not know', () => json({ message: 'not supported' }, 400)],
    ['a page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['broken JSON', () => new Response('{"customer":', { headers: { 'content-type': 'application/json' } })],
    ['another shape', () => json({ customer: {} })],
    ['a list', () => json([])],
    ['null', () => json(null)],
    ['a flood', () => json({ customer: { fullname: 'x'.repeat(70_000) }, loggedAsCustomer: { adminUserId: 1 } })],
    ['an answer that breaks off', () => new Response(new ReadableStream({ start: (c) => c.error(new Error('cut')) }))],
  ])('is not believed from %s', async (_what, answer) => {
    expect(await magentoStorefront.ask(BASE, openShop(answer).io)).toBeUndefined();
  });

  it('does not keep reading a flood', async () => {
    const cancelled = vi.fn();
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000)),
      cancel: cancelled,
    });
    const answer = () => new Response(body, { headers: { 'content-type': 'application/json' } });
    expect(await magentoStorefront.ask(BASE, openShop(answer).io)).toBeUndefined();
    expect(cancelled).toHaveBeenCalled();
  });
});

describe('exit', () => {
  it('logs out, makes sure of it, and forgets the customer’s name', async () => {
    const { asked, io } = openShop(impersonated, redirected, nobody);
    expect(await magentoStorefront.exit(BASE, io)).toEqual({ ok: true, value: null });
    expect(asked.map(({ url }) => url)).toEqual([SECTIONS, LOGOUT, SECTIONS]);
    expect(asked[1]?.init).toMatchObject({ redirect: 'manual', cache: 'no-store' });
    expect(isCleared()).toBe(true);
    expect(localStorage.getItem('mage-cache-storage-section-invalidation')).toBeNull();
    expect(localStorage.getItem('theme')).toBe('dark');
    expect(document.cookie).toBe('store=de');
  });

  it('does not log out an ordinary login, nor touch what the shop keeps of it', async () => {
    const { asked, io } = openShop(ordinary);
    expect(await magentoStorefront.exit(BASE, io)).toEqual({ ok: true, value: null });
    expect(asked).toHaveLength(1);
    expect(isCleared()).toBe(false);
  });

  it('asks nothing more where nobody is logged in, and forgets the name that was left behind', async () => {
    const { asked, io } = openShop(nobody);
    expect(await magentoStorefront.exit(BASE, io)).toEqual({ ok: true, value: null });
    expect(asked).toHaveLength(1);
    expect(isCleared()).toBe(true);
  });

  it('leaves the name of somebody who has logged in meanwhile', async () => {
    expect((await magentoStorefront.exit(BASE, openShop(impersonated, redirected, ordinary).io)).ok).toBe(true);
    expect(isCleared()).toBe(false);
  });

  it.each<readonly [string, readonly Answer[], string]>([
    ['the shop is not reached', [unreachable], 'unreachable'],
    ['the shop is down', [() => json({}, 503)], 'unavailable'],
    [
      'the shop answers with a page',
      [() => new Response('x', { headers: { 'content-type': 'text/html' } })],
      'answer_not_json',
    ],
    ['the shop knows no such sections', [() => json({}, 400)], 'answer_invalid'],
    ['the logout is not reached', [impersonated, unreachable], 'unreachable'],
    ['the logout fails', [impersonated, () => json({}, 500)], 'unavailable'],
    ['it cannot be made sure', [impersonated, redirected, unreachable], 'unreachable'],
    ['the agent is still in', [impersonated, redirected, impersonated], 'unavailable'],
  ])('says so, and forgets nothing, where %s', async (_what, answers, code) => {
    expect(await magentoStorefront.exit(BASE, openShop(...answers).io)).toEqual({ ok: false, error: { code } });
    expect(isCleared()).toBe(false);
  });

  const hang: Answer = ({ signal }) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));

  it('gives up on a shop that does not answer', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const refused: Answer = ({ signal }) => {
      signal?.throwIfAborted();
      return impersonated();
    };
    const outcome = await magentoStorefront.exit(BASE, openShop(refused).io);
    expect(outcome).toEqual({ ok: false, error: { code: 'timeout' } });
  });

  it('ends with the page', async () => {
    const { io, ending } = openShop(hang);
    const outcome = magentoStorefront.exit(BASE, io);
    ending.abort();
    expect(await outcome).toEqual({ ok: false, error: { code: 'cancelled' } });
  });

  it('succeeds where the browser refuses the page its storage', async () => {
    vi.stubGlobal('localStorage', undefined);
    expect((await magentoStorefront.exit(BASE, openShop(impersonated, redirected, nobody).io)).ok).toBe(true);
  });
});

describe('a page of the storefront', () => {
  const look = (html: string): boolean => {
    document.body.innerHTML = html;
    const page: PageProbe = { url: new URL(location.href), document };
    return magentoStorefront.looksImpersonated(page);
  };

  it('looks impersonated by the shop’s notice', () => {
    localStorage.clear();
    expect(look('<div class="lac-notification-sticky" style="display: none"></div>')).toBe(true);
    expect(look('<div class="page-wrapper"></div>')).toBe(false);
    expect(document.querySelector(magentoStorefront.notice)).toBeNull();
  });

  it.each([
    ['an agent', CACHE, true],
    ['an agent whose id is a text', '{"loggedAsCustomer":{"adminUserId":"12"}}', true],
    ['an ordinary login', '{"customer":{"fullname":"Paul"},"loggedAsCustomer":{"data_id":1}}', false],
    ['no agent', '{"loggedAsCustomer":{"adminUserId":0}}', false],
    ['nonsense', 'x', false],
  ])('looks so by the shop’s own copy in a theme without notice: %s', (_what, cache, expected) => {
    localStorage.setItem('mage-cache-storage', cache);
    expect(look('')).toBe(expected);
  });

  it('does not where there is no copy, or no window', () => {
    localStorage.clear();
    expect(look('')).toBe(false);
    const parsed = new DOMParser().parseFromString('<p>', 'text/html');
    expect(magentoStorefront.looksImpersonated({ url: new URL(BASE), document: parsed })).toBe(false);
  });

  it('does not where the browser refuses the page its storage', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(look('')).toBe(false);
  });
});
