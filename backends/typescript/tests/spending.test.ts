import { beforeEach, expect, it } from 'vitest';
import { hash } from '../src/links/token.ts';
import { spendLink } from '../src/storage/links-repository.ts';
import { transact } from '../src/storage/transaction.ts';
import { describeOnDatabases } from './support/test-databases.ts';
import { TestBrowser, TestShop, type TestAgent } from './support/test-shop.ts';

await describeOnDatabases('spending a link', (database) => {
  let shop: TestShop;
  let ida: TestAgent;
  beforeEach(async () => {
    shop = new TestShop(await database.open(), { rateLimits: { refusedLinks: { count: 1000, seconds: 1 } } });
    ida = await shop.signIn('ida');
  });

  const statuses = async (token: string, browsers: readonly TestBrowser[]) => {
    const answers = await Promise.all(browsers.map((browser) => browser.redeem(token)));
    return answers.map(({ status }) => status).sort();
  };

  it('lets one of many browsers in', async () => {
    const browsers = Array.from({ length: 20 }, () => new TestBrowser(shop));
    expect(await statuses(await ida.issue(), browsers)).toEqual([303, ...Array.from({ length: 19 }, () => 410)]);
    expect(shop.shop.logIns).toHaveLength(1);
  });

  it('takes many presses in one browser for one session', async () => {
    const browser = new TestBrowser(shop);
    await browser.ask('go');
    const presses = Array.from({ length: 5 }, () => browser);
    expect(await statuses(await ida.issue(), presses)).toEqual([303, 303, 303, 303, 303]);
    const log = (await (await ida.get('sessions')).json()) as { sessions: unknown[] };
    expect(log.sessions).toHaveLength(1);
    expect(await browser.session()).not.toBeNull();
  });

  it('gives a reusable link to the browser that was first', async () => {
    shop.world.settings.links.instantUses = 'until-expiry';
    const browsers = Array.from({ length: 10 }, () => new TestBrowser(shop));
    expect(await statuses(await ida.issue(), browsers)).toEqual([303, ...Array.from({ length: 9 }, () => 410)]);
  });

  it('is decided by the database, not by what was read before', async () => {
    const read = async (token: string) =>
      shop.db
        .selectFrom('connect_links')
        .selectAll()
        .where('handle_hash', '=', hash(token.split('.')[1] ?? ''))
        .executeTakeFirstOrThrow();
    const link = await read(await ida.issue());
    const spend = (now: number, browser: string) =>
      transact(shop.db, (trx) => spendLink(trx, link, { now, browser, session: null }));
    expect(await spend(link.expires_at, 'a')).toBe(false);
    expect(await spend(link.expires_at - 1, 'a')).toBe(true);
    expect(await spend(link.expires_at - 1, 'a')).toBe(false);
    const revoked = await read(await ida.issue());
    await ida.post(`links/${revoked.id}/revoke`);
    const use = { now: revoked.issued_at, browser: 'a', session: null };
    expect(await transact(shop.db, (trx) => spendLink(trx, revoked, use))).toBe(false);
  });
});
