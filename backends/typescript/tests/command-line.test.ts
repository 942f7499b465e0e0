import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../bin/run-command.ts';
import { loadKeyRing } from '../src/keys/key-ring.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { TestBrowser, TestShop } from './support/test-shop.ts';

describe('command line', () => {
  let folder: string;
  let shop: TestShop;

  const connect = async (...args: string[]) => {
    const lines = { stdout: '', stderr: '' };
    const env = {
      DATABASE_URL: join(folder, 'connect.db'),
      CONNECT_KEYS: join(folder, 'keys.json'),
      CONNECT_SHOP: shop.shop.id,
    };
    const code = await runCommand(args, env, {
      log: (line) => (lines.stdout += line),
      error: (line) => (lines.stderr += line),
    });
    return { code, ...lines };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'connect-cli-'));
    const keys = await loadKeyRing(join(folder, 'keys.json'));
    shop = new TestShop(await openDatabase(join(folder, 'connect.db')), { keys });
    await new TestBrowser(shop).redeem(await (await shop.signIn('ida')).issue());
  });
  afterAll(async () => {
    await shop.db.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  it('notes the head, erases, keeps house, and verifies against what was noted', async () => {
    const head = (await connect('head')).stdout.trim();
    expect(head).toMatch(/^2 [A-Za-z0-9_-]{43}$/);
    expect((await connect('erase', '--customer', '1')).stdout.trim()).toBe('2 events erased');
    expect((await connect('rotate-keys')).stdout.trim()).toBe('signing with k2');
    expect((await connect('housekeeping')).code).toBe(0);
    const verified = await connect('verify', '--head', head.slice(2));
    expect(verified.stdout).toMatch(/^true: \d+ events, head /);
    expect(verified.code).toBe(0);
  });

  it('says where the log is not what was written, and fails', async () => {
    expect(await connect('verify', '--head', 'A'.repeat(43))).toMatchObject({ code: 1 });
    await shop.db.updateTable('connect_events').set({ at: 0 }).where('seq', '=', 2).execute();
    const verified = await connect('verify');
    expect(verified.code).toBe(1);
    expect(verified.stdout.trim()).toBe('false: event 2 is not the one that was written');
  });

  it.each([
    [['sing'], 'there is no command "sing"'],
    [['verify', '--loud'], "Unknown option '--loud'"],
    [['erase'], 'erase needs --customer <id>'],
  ])('explains itself after %j', async (args, problem) => {
    const answer = await connect(...args);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain(problem);
    expect(answer.stderr).toContain('rotate-keys');
  });
});
