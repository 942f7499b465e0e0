import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../../lib/messaging/messages.ts';
import { fail, ok } from '../../../lib/result.ts';
import { createReportsStore } from '../../../lib/view/reports-store.ts';
import { createFakeSend, createLater } from './fake-send.ts';

type Answer = Awaited<Outputs['page/reports']>;

const OFF = { on: false, days: 90, mayChange: true };

const open = async (saves: readonly (Answer | Promise<Answer>)[] = [], first: Answer = ok(OFF)) => {
  const left = [...saves];
  const { send, asked } = createFakeSend({
    'page/reports': () => first,
    'page/save-reports': async ({ on, days }) => (await left.shift()) ?? ok({ on, days, mayChange: true }),
  });
  const store = createReportsStore(send);
  await store.getState().load('s1');
  return {
    asked,
    save: (on: boolean, days: number) => store.getState().save('s1', { on, days }),
    view: () => store.getState().views['s1'],
    outcome: () => store.getState().saves['s1'],
  };
};

describe('reports store', () => {
  it('shows what the shop says', async () => {
    const page = await open();
    expect(page.view()).toEqual({ state: 'ready', value: OFF });
    expect(page.asked).toEqual([{ name: 'page/reports', input: { shop: 's1' } }]);
  });

  it('tells why the shop cannot say', async () => {
    const page = await open([], fail({ code: 'admin_token_expired' }));
    expect(page.view()).toEqual({ state: 'failed', value: null, failure: { code: 'admin_token_expired' } });
  });

  it('shows a choice at once, and then what the shop made of it', async () => {
    const later = createLater<Answer>();
    const page = await open([later.promise]);
    const saving = page.save(true, 365);
    expect([page.view()?.value, page.outcome()]).toEqual([
      { on: true, days: 365, mayChange: true },
      { state: 'saving' },
    ]);
    later.come(ok({ on: true, days: 180, mayChange: true }));
    await saving;
    expect([page.view()?.value, page.outcome()]).toEqual([
      { on: true, days: 180, mayChange: true },
      { state: 'saved' },
    ]);
    expect(page.asked.at(-1)).toEqual({ name: 'page/save-reports', input: { shop: 's1', on: true, days: 365 } });
  });

  it('shows what counts again when the shop was not told, and remembers the choice', async () => {
    const page = await open([fail({ code: 'unreachable' })]);
    await page.save(true, 30);
    expect(page.view()?.value).toEqual(OFF);
    expect(page.outcome()).toEqual({
      state: 'failed',
      failure: { code: 'unreachable' },
      chosen: { on: true, days: 30 },
    });
  });

  it('lets the last of two quick choices decide, whichever is answered first', async () => {
    const [first, second] = [createLater<Answer>(), createLater<Answer>()];
    const page = await open([first.promise, second.promise]);
    const saving = [page.save(true, 30), page.save(true, 60)];
    second.come(ok({ on: true, days: 60, mayChange: true }));
    await saving[1];
    first.come(fail({ code: 'timeout' }));
    await saving[0];
    expect([page.view()?.value?.days, page.outcome()]).toEqual([60, { state: 'saved' }]);
  });
});
