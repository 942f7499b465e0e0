import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStorefrontSite } from '../src/http/storefront-site.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { TestBrowser, TestShop } from './support/test-shop.ts';

describe('failures', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'connect-failures-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const open = async () => new TestShop(await openDatabase(join(folder, `${crypto.randomUUID()}.db`)));

  it('says that the shop does not answer where the database is gone, and tells the operator why', async () => {
    const shop = await open();
    const ida = await shop.signIn('ida');
    const browser = new TestBrowser(shop);
    await browser.redeem(await ida.issue());
    await shop.db.destroy();
    for (const answer of [await ida.get('sessions'), await ida.post('links'), await browser.ask('session')]) {
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ code: 'unavailable' });
    }
    expect(await shop.connect.guard(browser.page(''), '1')).toMatchObject({ kind: 'refused' });
    expect(shop.errors).toHaveLength(4);
  });

  it('keeps the details of an unexpected error to itself', async () => {
    const shop = await open();
    const ida = await shop.signIn('ida');
    await shop.db.schema.dropTable('connect_sessions').execute();
    const answer = await ida.get('sessions');
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'internal', status: 500 });
    expect(text).not.toContain('connect_sessions');
    expect(String(shop.errors[0])).toContain('connect_sessions');
    await shop.db.destroy();
  });

  it('stays on the storefront, wherever the shop says that a landing is', () => {
    const site = createStorefrontSite({ id: '2', name: 'Outlet', url: 'https://outlet.example/outlet/' });
    expect(site.getLandingUrl('/orders?a=1')).toBe('https://outlet.example/outlet/orders?a=1');
    expect(site.getLandingUrl('//evil.example/')).toBe('https://outlet.example/outlet/evil.example/');
    expect(site.getLandingUrl('https://evil.example/')).toBe('https://outlet.example/outlet/https://evil.example/');
    expect(() => site.getLandingUrl('../admin')).toThrow('leaves the storefront');
    expect(() => createStorefrontSite({ id: '2', name: '', url: 'https://outlet.example/outlet' })).toThrow('end in /');
  });

  it('does not open a database that it cannot migrate', async () => {
    await expect(openDatabase(join(folder, '.'))).rejects.toThrow();
  });

  it('answers nothing without a shop that is set up right', async () => {
    const shop = await open();
    expect(() => shop.connect.storefrontApi('9')).toThrow('no storefront 9');
    await shop.db.destroy();
  });
});
