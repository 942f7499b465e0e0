import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/result.ts';
import { createFindStore, type FindEffects } from '../../../lib/view/find-store.ts';
import { createFakeSend, createLater } from './fake-send.ts';
import { atMinute, sampleCustomer, sampleMenu } from './samples.ts';

const page = (name: string, next: string | null = null) =>
  ok({ customers: [sampleCustomer({ id: name, name })], next, menu: sampleMenu() });

/** A pause that ends when the test says so. */
const createPause = () => {
  const waiting = new Set<() => void>();
  return {
    later: (task: () => void) => {
      waiting.add(task);
      return () => waiting.delete(task);
    },
    waiting,
    end: () => {
      const tasks = [...waiting];
      waiting.clear();
      for (const task of tasks) task();
    },
  };
};

const storeWith = (effects: Partial<FindEffects> & Pick<FindEffects, 'send'>) =>
  createFindStore({ later: createPause().later, copy: async () => true, ...effects });

describe('find store', () => {
  it('asks once for what was typed last', async () => {
    const { send, asked } = createFakeSend({ 'page/find': ({ q }) => page(q) });
    const pause = createPause();
    const store = storeWith({ send, later: pause.later });
    for (const q of ['an', 'ann', 'anna']) store.getState().type('s1', q);
    expect(asked).toEqual([]);
    expect(pause.waiting.size).toBe(1);
    pause.end();
    await expect.poll(() => store.getState().found.state).toBe('ready');
    expect(asked).toEqual([{ name: 'page/find', input: { shop: 's1', q: 'anna', cursor: null } }]);
  });

  it('asks nothing below two characters, and forgets what was found', async () => {
    const { send, asked } = createFakeSend({ 'page/find': ({ q }) => page(q) });
    const store = storeWith({ send });
    await store.getState().find('s1', 'anna');
    await store.getState().find('s1', ' a ');
    expect(asked).toHaveLength(1);
    expect(store.getState().found).toEqual({ state: 'idle', value: null });
  });

  it('drops an answer that was overtaken', async () => {
    const slow = createLater<ReturnType<typeof page>>();
    const { send } = createFakeSend({ 'page/find': ({ q }) => (q === 'slow' ? slow.promise : page(q)) });
    const store = storeWith({ send });
    const first = store.getState().find('s1', 'slow');
    await store.getState().find('s1', 'quick');
    slow.come(page('slow'));
    await first;
    expect(store.getState().found.value?.q).toBe('quick');
  });

  it('keeps the rows on show while the same shop is asked again, and not those of another shop', async () => {
    const held = createLater<ReturnType<typeof page>>();
    const { send } = createFakeSend({ 'page/find': ({ q }) => (q === 'held' ? held.promise : page(q)) });
    const store = storeWith({ send });
    await store.getState().find('s1', 'anna');
    void store.getState().find('s1', 'held');
    expect(store.getState().found.value?.q).toBe('anna');
    void store.getState().find('s2', 'held');
    expect(store.getState().found).toEqual({ state: 'loading', value: null });
  });

  it('loads more behind what is there, each customer once', async () => {
    const { send } = createFakeSend({
      'page/find': ({ cursor }) =>
        cursor === null
          ? page('a', 'c1')
          : ok({
              customers: [sampleCustomer({ id: 'a' }), sampleCustomer({ id: 'b' })],
              next: null,
              menu: sampleMenu(),
            }),
    });
    const store = storeWith({ send });
    await store.getState().find('s1', 'anna');
    await store.getState().loadMore();
    expect(store.getState().found.value?.customers.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(store.getState().found.value?.next).toBeNull();
  });

  it('keeps the rows when loading more fails', async () => {
    const { send } = createFakeSend({
      'page/find': ({ cursor }) => (cursor === null ? page('a', 'c1') : fail({ code: 'timeout' })),
    });
    const store = storeWith({ send });
    await store.getState().find('s1', 'anna');
    await store.getState().loadMore();
    expect(store.getState().more).toEqual({ code: 'timeout' });
    expect(store.getState().found.value?.customers).toHaveLength(1);
  });

  it('connects once however often it is pressed', async () => {
    const held = createLater<ReturnType<typeof ok<{ readonly kind: 'opened' }>>>();
    const { send, asked } = createFakeSend({ 'page/connect': () => held.promise });
    const store = storeWith({ send });
    const first = store.getState().connect('s1', '100', { kind: 'instant' });
    await store.getState().connect('s1', '100', { kind: 'instant' });
    held.come(ok({ kind: 'opened' }));
    await first;
    expect(asked).toHaveLength(1);
    expect(store.getState().connecting['100']).toEqual({ state: 'opened' });
  });

  it('copies a magic link, and shows it where the browser refuses', async () => {
    const expiresAt = atMinute(60);
    const { send } = createFakeSend({
      'page/connect': () => ok({ kind: 'copy', url: 'https://shop.example/connect/go#t', expiresAt }),
    });
    const copied: string[] = [];
    const copy = async (link: string) => copied.push(link) > 0;
    const willing = storeWith({ send, copy });
    await willing.getState().connect('s1', '100', { kind: 'magic' });
    expect(copied).toEqual(['https://shop.example/connect/go#t']);
    expect(willing.getState().connecting['100']).toEqual({ state: 'copied', expiresAt });

    const unwilling = storeWith({ send, copy: async () => false });
    await unwilling.getState().connect('s1', '100', { kind: 'magic' });
    expect(unwilling.getState().connecting['100']).toMatchObject({ state: 'by-hand' });
  });

  it('keeps the choice of a failed connect for the next try', async () => {
    const { send } = createFakeSend({ 'page/connect': () => fail({ code: 'customer_inactive' }) });
    const store = storeWith({ send });
    const choice = { kind: 'instant', reason: 'SUP-1' } as const;
    await store.getState().connect('s1', '100', choice);
    expect(store.getState().connecting['100']).toEqual({
      state: 'failed',
      failure: { code: 'customer_inactive' },
      choice,
    });
  });
});
