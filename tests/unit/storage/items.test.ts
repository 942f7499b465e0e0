import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { z } from 'zod';
import { browser } from '../../../lib/browser.ts';
import { createItems } from '../../../lib/storage/items.ts';
import { createLock } from '../../../lib/storage/lock.ts';
import { takeUntold } from '../../../lib/storage/unreadable.ts';

const schema = z.object({ n: z.number() });
const local = createItems({ area: 'local', prefix: 'thing:', schema });
const session = createItems({ area: 'session', prefix: 'thing:', schema });

beforeEach(() => fakeBrowser.reset());

describe('items', () => {
  it('are kept one by one', async () => {
    await local.put('a:1', { n: 1 });
    await local.put('a:2', { n: 2 });
    await local.put('b:1', { n: 3 });
    expect(await local.get('a:1')).toEqual({ n: 1 });
    expect(await local.get('none')).toBeNull();
    expect(await local.startingWith('a:')).toEqual([{ n: 1 }, { n: 2 }]);
    await local.removeStartingWith('a:');
    expect(await local.all()).toEqual([{ n: 3 }]);
    await local.remove('b:1');
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('leave what is not theirs alone', async () => {
    await browser.storage.local.set({ other: 'x', 'things:a': { n: 1 } });
    expect(await local.all()).toEqual([]);
    await local.removeStartingWith('');
    expect(await browser.storage.local.get(null)).toEqual({ other: 'x', 'things:a': { n: 1 } });
  });

  it('are set aside whole when they cannot be read, and told of once', async () => {
    await browser.storage.local.set({ 'thing:a': { n: 'one' }, 'thing:b': { n: 2 } });
    expect(await local.all()).toEqual([{ n: 2 }]);
    expect(await takeUntold()).toBe(1);
    expect(await takeUntold()).toBe(0);
    expect(await browser.storage.local.get(null)).toEqual({
      'thing:b': { n: 2 },
      'unreadable:thing:a': { value: { n: 'one' }, told: true },
    });
  });

  it('are dropped from memory when they cannot be read', async () => {
    await browser.storage.session.set({ 'thing:a': 'x' });
    expect(await session.get('a')).toBeNull();
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(await takeUntold()).toBe(0);
  });

  it('are salvaged where they can be', async () => {
    const salvaging = createItems({ area: 'local', prefix: 's:', schema, salvage: (name) => ({ n: name.length }) });
    await browser.storage.local.set({ 's:abc': null, 's:de': 'x' });
    expect(await salvaging.all()).toEqual([{ n: 2 }]);
    expect(await salvaging.get('de')).toEqual({ n: 2 });
    expect(await takeUntold()).toBe(1);
  });
});

describe('createLock', () => {
  it('runs tasks of one name in turn, and of two names at once', async () => {
    const lock = createLock();
    const log: string[] = [];
    const task = (name: string) => async (): Promise<void> => {
      log.push(`${name} starts`);
      await Promise.resolve();
      log.push(`${name} ends`);
    };
    await Promise.all([lock('a', task('a1')), lock('a', task('a2')), lock('b', task('b'))]);
    expect(log.indexOf('a2 starts')).toBeGreaterThan(log.indexOf('a1 ends'));
    expect(log.indexOf('b starts')).toBeLessThan(log.indexOf('a1 ends'));
  });

  it('goes on after a task that failed, and hands on its failure', async () => {
    const lock = createLock();
    const failing = lock('a', () => Promise.reject(new Error('no')));
    const next = lock('a', () => Promise.resolve(1));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe(1);
  });
});
