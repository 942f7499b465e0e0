import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { signPlace } from '../src/audit/chain.ts';
import { eraseCustomer } from '../src/audit/erase-customer.ts';
import { rebuildSessions } from '../src/audit/rebuild-sessions.ts';
import { verifyLog } from '../src/audit/verify-log.ts';
import { createKeyRing } from '../src/keys/key-ring.ts';
import type { EventRecord } from '../src/storage/database.ts';
import { describeOnDatabases } from './support/test-databases.ts';
import { TestBrowser, TestShop } from './support/test-shop.ts';

await describeOnDatabases('audit log', (database) => {
  let shop: TestShop;
  const verify = (head?: string) => verifyLog(shop.db, shop.log, head);
  const events = () =>
    shop.db.selectFrom('connect_events').selectAll().where('shop', '=', shop.shop.id).orderBy('seq').execute();
  const change = (seq: number, set: Partial<EventRecord>) =>
    shop.db.updateTable('connect_events').set(set).where('shop', '=', shop.shop.id).where('seq', '=', seq).execute();
  const drop = (seq: number) =>
    shop.db.deleteFrom('connect_events').where('shop', '=', shop.shop.id).where('seq', '=', seq).execute();

  /** Six events: two sessions of two customers, one of them ended. */
  beforeEach(async () => {
    shop = new TestShop(await database.open());
    const ida = await shop.signIn('ida');
    const browser = new TestBrowser(shop);
    await browser.redeem(await ida.issue({ reason: 'Call about an order', ticket: 'T-1' }));
    shop.clock.advance(60);
    await browser.redeem(await ida.issue({ customer: '2', storefront: '1' }));
    await ida.post(`sessions/${(await browser.session())?.id ?? ''}/mode`, { mode: 'read-only' });
  });

  it('is whole as it was written', async () => {
    expect((await events()).map(({ kind }) => kind)).toEqual([
      'link_issued',
      'session_started',
      'link_issued',
      'session_ended',
      'session_started',
      'session_mode_set',
    ]);
    expect(await verify()).toMatchObject({ ok: true, events: 6 });
  });

  it.each<[string, Partial<EventRecord>]>([
    ['what happened', { kind: 'session_extended' }],
    ['when', { at: 0 }],
    ['who did it', { agent: 'otto' }],
    ['to whom', { customer: '6' }],
    ['the details', { data: '{}' }],
    ['the digests', { digests: '{}' }],
    ['the MAC', { mac: 'A'.repeat(43) }],
    ['the key', { key_id: 'k9' }],
    ['a personal field', { personal: '{"reason":["salt","Another reason"]}' }],
    ['personal fields without an erasure', { personal: '{}' }],
  ])('finds an edit of %s', async (_title, set) => {
    await change(2, set);
    expect(await verify()).toMatchObject({ ok: false, seq: 2 });
  });

  it('finds a deletion in the middle, at the beginning and at the end', async () => {
    await drop(3);
    expect(await verify()).toMatchObject({ ok: false, seq: 3 });
    await drop(1);
    expect(await verify()).toMatchObject({ ok: false, seq: 1 });
  });

  it('finds that the newest events were cut off', async () => {
    await drop(6);
    expect(await verify()).toMatchObject({ ok: false, seq: 6 });
    const last = (await events()).at(-1);
    await shop.db
      .updateTable('connect_chain_heads')
      .set({ seq: last?.seq ?? 0, mac: last?.mac ?? '' })
      .where('shop', '=', shop.shop.id)
      .execute();
    expect(await verify()).toMatchObject({
      ok: false,
      finding: 'the head of the chain is not the one that was written',
    });
  });

  it('finds an insertion', async () => {
    const [first] = await events();
    if (first === undefined) throw new Error('no events');
    await shop.db
      .insertInto('connect_events')
      .values({ ...first, seq: 7 })
      .execute();
    expect(await verify()).toMatchObject({ ok: false, seq: 7 });
  });

  it('finds two events in each other’s place', async () => {
    await change(1, { seq: 100 });
    await change(3, { seq: 1 });
    await change(100, { seq: 3 });
    expect(await verify()).toMatchObject({ ok: false, seq: 1 });
  });

  it('finds an event of another history in its place, though the shop has signed it', async () => {
    const saved = (await events())[4];
    const head = await shop.db
      .selectFrom('connect_chain_heads')
      .selectAll()
      .where('shop', '=', shop.shop.id)
      .executeTakeFirstOrThrow();
    if (saved === undefined) throw new Error('no events');
    const fourth = (await events())[3];
    await drop(5);
    await drop(6);
    const place = { seq: 4, mac: fourth?.mac ?? '' };
    const key = shop.log.keys.current();
    await shop.db
      .updateTable('connect_chain_heads')
      .set({ ...place, head_mac: signPlace(key, 'head', shop.shop.id, place) })
      .where('shop', '=', head.shop)
      .execute();
    const ida = await shop.signIn('ida');
    await ida.issue();
    await ida.issue();
    await drop(5);
    await shop.db.insertInto('connect_events').values(saved).execute();
    expect(await verify()).toMatchObject({ ok: false, seq: 6 });
  });

  it('cannot be signed again without the key', async () => {
    const other = { ...shop.log, keys: createKeyRing() };
    expect(await verifyLog(shop.db, other)).toMatchObject({ ok: false });
  });

  it('finds a session that the events do not tell of, one that was changed and one that is gone', async () => {
    const sessions = shop.db.updateTable('connect_sessions').where('shop', '=', shop.shop.id);
    await sessions.set({ agent: 'otto' }).execute();
    expect(await verify()).toMatchObject({ ok: false, seq: null });
    await rebuildSessions(shop.db, shop.shop.id);
    expect(await verify()).toMatchObject({ ok: true });
    await shop.db.deleteFrom('connect_sessions').where('shop', '=', shop.shop.id).execute();
    expect(await verify()).toMatchObject({ ok: false, seq: null });
  });

  it('rebuilds the sessions exactly', async () => {
    const read = () =>
      shop.db.selectFrom('connect_sessions').selectAll().where('shop', '=', shop.shop.id).orderBy('id').execute();
    const before = await read();
    expect(before).toHaveLength(2);
    await shop.db.deleteFrom('connect_sessions').where('shop', '=', shop.shop.id).execute();
    await rebuildSessions(shop.db, shop.shop.id);
    expect(await read()).toEqual(before);
  });

  it('knows a head that was noted elsewhere, now and later, and no other', async () => {
    const noted = (await events()).at(-1)?.mac ?? '';
    expect(await verify(noted)).toMatchObject({ ok: true });
    await (await shop.signIn('ida')).issue();
    expect(await verify(noted)).toMatchObject({ ok: true, events: 7 });
    expect(await verify('A'.repeat(43))).toMatchObject({ ok: false });
  });

  it('forgets one customer and still holds', async () => {
    expect(await eraseCustomer(shop.db, shop.log, shop.clock, '1')).toBe(3);
    expect(await verify()).toMatchObject({ ok: true, events: 7 });
    const tables = sql<{ text: string }>`
      select cast(connect_events.personal as text) as text from connect_events where shop = ${shop.shop.id}
      union all select coalesce(customer_name, '') || coalesce(reason, '') || coalesce(ticket, '')
        from connect_sessions where shop = ${shop.shop.id}
      union all select coalesce(customer_name, '') || coalesce(reason, '') || coalesce(ticket, '')
        from connect_links where shop = ${shop.shop.id}`;
    const text = (await tables.execute(shop.db)).rows.map((row) => row.text).join('\n');
    expect(text).not.toContain('Ana Müller');
    expect(text).not.toContain('Call about an order');
    expect(text).not.toContain('T-1');
    expect(text).toContain('Ida Agent');
    expect(text).toContain('HYPERLINK');
  });

  it('keeps everything since the beginning of a session that is still live', async () => {
    Object.assign(shop.world.settings.sessions, {
      absoluteSeconds: 86_400,
      idleSeconds: 86_400,
      extendSeconds: 86_400,
    });
    shop.world.settings.retentionDays = 1;
    const ida = await shop.signIn('ida');
    const browser = new TestBrowser(shop);
    await browser.redeem(await ida.issue());
    const id = (await browser.session())?.id ?? '';
    for (let quarter = 0; quarter < 64; quarter += 1) await ida.post(`sessions/${id}/extend`, { reason: 'A long day' });
    shop.clock.advance(86_000);
    await shop.connect.guard(browser.page(''), '1');
    shop.clock.advance(54_500);
    await shop.connect.housekeeping();
    expect((await browser.session())?.id).toBe(id);
    const [first] = await events();
    expect(first).toMatchObject({ kind: 'session_started', seq: 8, session: id });
    expect(await verify()).toMatchObject({ ok: true });
    const count = (await events()).length;
    await shop.connect.housekeeping();
    expect(await events()).toHaveLength(count);
  });

  it('cuts off what is old, and verifies from the checkpoint', async () => {
    shop.clock.advance(366 * 86_400);
    await shop.connect.housekeeping();
    const kept = await events();
    expect(kept.map(({ kind }) => kind)).toEqual(['session_ended', 'retention_applied']);
    expect(await verify()).toMatchObject({ ok: true });
    await (await shop.signIn('ida')).issue();
    expect(await verify()).toMatchObject({ ok: true });
    await shop.db
      .updateTable('connect_checkpoints')
      .set({ mac: 'A'.repeat(43) })
      .where('shop', '=', shop.shop.id)
      .execute();
    expect(await verify()).toMatchObject({ ok: false });
  });

  it('keeps everything for ever where the shop says so', async () => {
    shop.world.settings.retentionDays = 0;
    shop.clock.advance(3000 * 86_400);
    await shop.connect.housekeeping();
    expect(await events()).toHaveLength(7);
    expect(await verify()).toMatchObject({ ok: true });
  });
});
