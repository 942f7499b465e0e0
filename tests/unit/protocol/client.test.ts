import { describe, expect, it } from 'vitest';
import { ANSWER_LIMIT_BYTES } from '../../../lib/protocol/answers.ts';
import { requestRoute, type ClientIo } from '../../../lib/protocol/client.ts';

const customer = {
  id: '7',
  name: 'Ana',
  email: 'ana@example.org',
  status: 'active',
  guest: false,
  groups: [],
  storefronts: ['1'],
  connectable: true,
  refusal: null,
};

interface Seen {
  url: string;
  init: RequestInit;
}

function answering(response: Response | Error, seen: Seen[] = [], rest: Partial<ClientIo> = {}): ClientIo {
  return {
    apiTemplate: 'https://shop.example/admin/connect/{path}',
    fetch: async (url, init = {}) => {
      seen.push({ url: url instanceof Request ? url.url : url.toString(), init });
      init.signal?.throwIfAborted();
      if (response instanceof Error) throw response;
      return response;
    },
    signal: new AbortController().signal,
    ...rest,
  };
}

const json = (value: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': type } });
const html = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

const ask = (io: ClientIo) => requestRoute('getCustomer', { id: '7' }, io);
const codeOf = async (response: Response) => {
  const result = await ask(answering(response));
  return result.ok ? 'ok' : result.error.code;
};

describe('requestRoute', () => {
  it('sends the id encoded, the cookies, and demands JSON', async () => {
    const seen: Seen[] = [];
    const result = await requestRoute('getCarts', { id: 'a:b' }, answering(json({ carts: [] }), seen));
    expect(result).toEqual({ ok: true, value: { carts: [] } });
    expect(seen[0]?.url).toBe('https://shop.example/admin/connect/customers/a%3Ab/carts');
    expect(seen[0]?.init).toMatchObject({ method: 'GET', credentials: 'include', redirect: 'manual' });
    expect(new Headers(seen[0]?.init.headers).get('accept')).toBe('application/json, application/problem+json');
  });

  it('joins the query with & where {path} stands in one', async () => {
    const seen: Seen[] = [];
    const io = answering(json({ customers: [], next: null }), seen, {
      apiTemplate: 'https://shop.example/admin/index.php?controller=Connect&path={path}',
    });
    await requestRoute('findCustomers', { query: { q: 'a&b' } }, io);
    expect(seen[0]?.url).toBe('https://shop.example/admin/index.php?controller=Connect&path=customers&q=a%26b');
  });

  it('sends the token with what changes something', async () => {
    const seen: Seen[] = [];
    const io = answering(json({}, 500), seen, { connectToken: 'secret-of-now' });
    await requestRoute('endSession', { id: 's', body: { cause: 'exit' } }, io);
    const headers = new Headers(seen[0]?.init.headers);
    expect(headers.get('x-connect-token')).toBe('secret-of-now');
    expect(headers.get('content-type')).toBe('application/json');
    expect(seen[0]?.init.body).toBe('{"cause":"exit"}');
    expect(seen).toHaveLength(1);
  });

  it.each(['..', '.', 'a/b', '', 'x'.repeat(65)])('never sends the id %j', async (id) => {
    const seen: Seen[] = [];
    const result = await requestRoute('getCustomer', { id }, answering(json(customer), seen));
    expect(result).toEqual({ ok: false, error: { code: 'invalid_request' } });
    expect(seen).toHaveLength(0);
  });

  it('passes on the code and the detail of a problem', async () => {
    const problem = { type: 'about:blank', title: 'No', status: 403, code: 'not_allowed', detail: 'profile' };
    const result = await ask(answering(json(problem, 403, 'application/problem+json')));
    expect(result).toEqual({ ok: false, error: { code: 'not_allowed', detail: 'profile' } });
  });

  it.each<[string, Response, string]>([
    ['a redirect', new Response(null, { status: 302, headers: { location: '/login' } }), 'agent_signed_out'],
    ['a login page', html('<form><input name="p" type="password"></form>'), 'agent_signed_out'],
    ['any other page', html('<p>Maintenance</p>'), 'answer_not_json'],
    ['a refusal of the platform', html('<h1>403</h1>', 403), 'not_allowed'],
    ['a missing module', html('<h1>404</h1>', 404), 'companion_missing'],
    ['a broken gateway', html('<h1>502</h1>', 502), 'unavailable'],
    ['an empty answer', new Response(''), 'answer_not_json'],
    ['broken JSON', new Response('{"id":', { headers: { 'content-type': 'application/json' } }), 'answer_not_json'],
    ['another schema', json({ ...customer, status: 'gone' }), 'answer_invalid'],
    ['another status', json(customer, 206), 'answer_invalid'],
    [
      'a code of the extension',
      json({ type: 'x', title: 'x', status: 400, code: 'busy' }, 400, 'application/problem+json'),
      'answer_invalid',
    ],
  ])('maps %s', async (_title, response, code) => {
    expect(await codeOf(response)).toBe(code);
  });

  it('stops reading an answer that is too large', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    expect(await codeOf(new Response(endless, { headers: { 'content-type': 'application/json' } }))).toBe(
      'answer_too_large',
    );
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(ANSWER_LIMIT_BYTES * 2);
  });

  it('tells cancelled, timed out and unreachable apart', async () => {
    const abort = (signal: Partial<ClientIo>) => ask(answering(json(customer), [], signal));
    expect(await abort({ signal: AbortSignal.abort() })).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await abort({ getDeadline: () => AbortSignal.abort() })).toEqual({ ok: false, error: { code: 'timeout' } });
    expect(await ask(answering(new TypeError('fetch failed')))).toEqual({ ok: false, error: { code: 'unreachable' } });
  });

  it('refuses another version of the protocol by name', async () => {
    const io = answering(json({ protocol: 2, anything: 'else' }));
    expect(await requestRoute('discovery', {}, io)).toEqual({
      ok: false,
      error: { code: 'protocol_unsupported', detail: '2' },
    });
  });
});
