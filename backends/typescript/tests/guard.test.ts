import { beforeEach, expect, it } from 'vitest';
import { recordActivity } from '../src/storage/sessions-repository.ts';
import { describeOnDatabases } from './support/test-databases.ts';
import { TestBrowser, TestShop, type TestAgent } from './support/test-shop.ts';

await describeOnDatabases('guard', (database) => {
  let shop: TestShop;
  let ida: TestAgent;
  let browser: TestBrowser;
  const guard = (path: string, init?: RequestInit) => shop.connect.guard(browser.page(path, init), '1');

  const connect = async (request: object = {}) => {
    const answer = await browser.redeem(await ida.issue(request));
    expect(answer.status).toBe(303);
    return (await browser.session())?.id ?? '';
  };

  beforeEach(async () => {
    shop = new TestShop(await database.open());
    ida = await shop.signIn('ida');
    browser = new TestBrowser(shop);
  });

  it('has nothing to say to customers', async () => {
    browser.keep(shop.shop.logInCustomer('1', '1'));
    expect(await guard('')).toEqual({ kind: 'none' });
    shop.shop.isDown = true;
    expect(await guard('checkout', { method: 'POST' })).toEqual({ kind: 'none' });
  });

  it('knows the live session', async () => {
    const id = await connect();
    expect(await guard('')).toMatchObject({ kind: 'live', session: { id, customer: { name: 'Ana Müller' } } });
  });

  it('ends a session that somebody else’s login comes with', async () => {
    const id = await connect();
    browser.keep(shop.shop.logInCustomer('2', '1'));
    const guarded = await guard('');
    if (guarded.kind !== 'ended') throw new Error(guarded.kind);
    expect(guarded.setCookies.length).toBeGreaterThan(1);
    const ended = await ida.get('sessions?state=ended');
    expect(await ended.json()).toMatchObject({ sessions: [{ id, cause: 'replaced' }] });
  });

  it('leaves a session of another storefront alone', async () => {
    const id = await connect();
    // The outlet lies in a folder, so its cookie has no prefix; a browser would send both.
    const headers = { accept: 'text/html', cookie: browser.cookies.replaceAll('__Host-', '') };
    const request = new Request('https://outlet.example/outlet/', { headers });
    expect(await shop.connect.guard(request, '2')).toEqual({ kind: 'none' });
    expect((await browser.session())?.id).toBe(id);
  });

  it('never moves activity back, in whatever order requests come', async () => {
    const id = await connect();
    const now = shop.clock.now();
    await recordActivity(shop.db, shop.shop.id, id, now + 5_000);
    await recordActivity(shop.db, shop.shop.id, id, now + 2_000);
    expect((await browser.session())?.idleEndsAt).toBe('2026-11-21T09:15:05.000Z');
  });

  it('stays out of the protocol’s own routes', async () => {
    await connect();
    expect(await guard('connect/session')).toEqual({ kind: 'none' });
  });

  it.each([
    ['checkout', 'checkout_blocked', 'GET'],
    ['account/password', 'change_refused', 'POST'],
  ])('refuses %s with %s', async (path, code, method) => {
    await connect();
    const guarded = await guard(path, { method });
    if (guarded.kind !== 'refused') throw new Error(guarded.kind);
    expect(guarded.response.status).toBe(403);
    expect(await guarded.response.text()).toContain(`data-code="${code}"`);
    const forProgram = await guard(path, { method, headers: { accept: 'application/json' } });
    if (forProgram.kind !== 'refused') throw new Error(forProgram.kind);
    expect(await forProgram.response.json()).toMatchObject({ code });
  });

  it('lets a full session write, and a read-only one not', async () => {
    const id = await connect();
    expect(await guard('cart', { method: 'POST' })).toMatchObject({ kind: 'live' });
    await ida.post(`sessions/${id}/mode`, { mode: 'read-only' });
    const refused = await guard('cart', { method: 'POST' });
    if (refused.kind !== 'refused') throw new Error(refused.kind);
    expect(await refused.response.text()).toContain('data-code="read_only"');
    expect(await guard('cart')).toMatchObject({ kind: 'live' });
  });

  it('lets a read-only session look at an open checkout and no more', async () => {
    shop.world.settings.sessions.blockCheckout = false;
    await connect({ mode: 'read-only' });
    expect(await guard('checkout')).toMatchObject({ kind: 'live' });
    expect(await guard('checkout', { method: 'POST' })).toMatchObject({ kind: 'refused' });
  });

  it('counts pages and changes as activity, and nothing else', async () => {
    await connect();
    const idleEnd = async () => (await browser.session())?.idleEndsAt;
    shop.clock.advance(600);
    await guard('picture.png', { headers: { 'sec-fetch-dest': 'image' } });
    await guard('', { headers: { 'sec-purpose': 'prefetch' } });
    await guard('poll', { headers: { 'sec-fetch-dest': 'empty' } });
    expect(await idleEnd()).toBe('2026-11-21T09:15:00.000Z');
    await guard('', { headers: { 'sec-fetch-dest': 'document' } });
    expect(await idleEnd()).toBe('2026-11-21T09:25:00.000Z');
    shop.clock.advance(60);
    await guard('cart', { method: 'POST', headers: { 'sec-fetch-dest': 'empty' } });
    expect(await idleEnd()).toBe('2026-11-21T09:26:00.000Z');
  });

  it('logs the browser out once a lead has ended the session, and forgets it then', async () => {
    const id = await connect();
    await (await shop.signIn('lena')).post(`sessions/${id}/end`);
    const guarded = await guard('');
    if (guarded.kind !== 'ended') throw new Error(guarded.kind);
    for (const cookie of guarded.setCookies) browser.keep(cookie);
    expect(browser.cookies).not.toMatch(/connect_session|connect_marker|login1/);
    expect(await guard('')).toEqual({ kind: 'none' });
  });

  it('logs a browser out whose cookie nobody knows', async () => {
    await connect();
    browser.jar.set('__Host-connect_session', 'A'.repeat(43));
    expect(await guard('')).toMatchObject({ kind: 'ended' });
  });

  it.each([
    ['idle', 900, 'idle'],
    ['the agent’s sign-out', 5, 'agent_signed_out'],
  ])('ends a session after %s', async (_title, seconds, cause) => {
    await connect();
    if (cause === 'agent_signed_out') shop.shop.signOut('ida');
    shop.clock.advance(seconds);
    expect(await guard('')).toMatchObject({ kind: 'ended' });
    const log = (await (await (await shop.signIn('lena')).get('sessions')).json()) as { sessions: unknown[] };
    expect(log.sessions).toMatchObject([{ state: 'ended', cause }]);
  });

  it('ends a session whose agent is none any more', async () => {
    await connect();
    Object.assign(shop.world.agents.find(({ id }) => id === 'ida') ?? {}, { active: false });
    shop.clock.advance(5);
    expect(await guard('')).toMatchObject({ kind: 'ended' });
  });

  it('refuses rather than guesses where the shop cannot answer', async () => {
    await connect();
    shop.clock.advance(5);
    shop.shop.isDown = true;
    const guarded = await guard('');
    if (guarded.kind !== 'refused') throw new Error(guarded.kind);
    expect(guarded.response.status).toBe(503);
  });

  it('ends sessions that nobody looks at, once', async () => {
    const id = await connect();
    shop.clock.advance(901);
    await Promise.all([shop.connect.housekeeping(), shop.connect.housekeeping()]);
    const answer = await (await shop.signIn('lena')).get(`sessions/${id}/events`);
    const { events } = (await answer.json()) as { events: { kind: string; detail: string | null }[] };
    expect(events.filter(({ kind }) => kind === 'session_ended')).toMatchObject([{ detail: 'idle' }]);
  });
});
