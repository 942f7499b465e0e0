import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKeyRing, rotateKeys } from '../src/keys/key-ring.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { verifyLog } from '../src/audit/verify-log.ts';
import { TestBrowser, TestShop } from './support/test-shop.ts';

describe('key ring', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'connect-keys-'));
    path = join(folder, 'secret', 'keys.json');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is created once, for its owner alone, by however many ask at once', async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => loadKeyRing(path)));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const [first] = rings;
    for (const ring of rings) expect(ring.current()).toEqual(first?.current());
  });

  it('has a key of its own for each purpose, and none of them is in the file', async () => {
    const { link, connectToken, audit, nonce } = (await loadKeyRing(path)).current();
    const keys = [link, connectToken, audit, nonce].map((key) => key.toString('base64url'));
    expect(new Set(keys).size).toBe(4);
    const file = await readFile(path, 'utf8');
    for (const key of keys) expect(file).not.toContain(key);
  });

  it('is not read where others can read it', async () => {
    await loadKeyRing(path);
    await chmod(path, 0o644);
    await expect(loadKeyRing(path)).rejects.toThrow('mode 0600');
  });

  it('is not read where it is something else', async () => {
    await loadKeyRing(path);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(path, '{"version":2}');
    await expect(loadKeyRing(path)).rejects.toThrow();
  });

  it('rotates under a running shop: new signatures, old links live on, the log still holds', async () => {
    const keys = await loadKeyRing(path);
    const shop = new TestShop(await openDatabase(join(folder, 'connect.db')), { keys });
    const ida = await shop.signIn('ida');
    const old = await ida.issue();
    const before = keys.current();
    expect(await rotateKeys(path)).toBe('k2');
    expect(keys.current().id).toBe('k2');
    expect(keys.current().link).not.toEqual(before.link);

    expect((await new TestBrowser(shop).redeem(old)).status).toBe(303);
    expect((await new TestBrowser(shop).redeem(await ida.issue())).status).toBe(303);
    const rows = await shop.db.selectFrom('connect_links').select('key_id').orderBy('key_id').execute();
    expect(rows.map((row) => row.key_id)).toEqual(['k1', 'k2']);
    expect(await verifyLog(shop.db, shop.log)).toMatchObject({ ok: true });
    await shop.db.destroy();
  });

  it('refuses a link of a ring that was thrown away', async () => {
    const db = await openDatabase(join(folder, 'connect.db'));
    const shop = new TestShop(db, { keys: await loadKeyRing(path) });
    const token = await (await shop.signIn('ida')).issue();
    await rm(path);
    await loadKeyRing(path);
    expect((await new TestBrowser(shop).redeem(token)).status).toBe(410);
    await db.destroy();
  });

  it('lets one rotation run at a time', async () => {
    await loadKeyRing(path);
    const results = await Promise.allSettled([rotateKeys(path), rotateKeys(path), rotateKeys(path)]);
    const ids = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(ids.length).toBeGreaterThan(0);
    const { keys } = JSON.parse(await readFile(path, 'utf8')) as { keys: { id: string }[] };
    expect(keys.map(({ id }) => id)).toEqual(['k1', ...ids]);
  });
});
