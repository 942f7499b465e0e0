import { describe, expect, it } from 'vitest';
import { USUAL_PREFERENCES, type Preferences } from '../../../lib/courtesy/preference-schema.ts';
import type { Outputs } from '../../../lib/messaging/messages.ts';
import { fail, ok } from '../../../lib/result.ts';
import { createRulesStore } from '../../../lib/view/rules-store.ts';
import { createFakeSend, createLater } from './fake-send.ts';
import { sampleRules } from './samples.ts';

type SaveAnswer = Awaited<Outputs['page/save-rules']>;

const READ_ONLY: Preferences = { ...USUAL_PREFERENCES, readOnly: true };
const SHORT: Preferences = { ...READ_ONLY, minutes: 15 };

const open = async (answers: readonly (SaveAnswer | Promise<SaveAnswer>)[] = [], willing = true) => {
  const left = [...answers];
  let cookies = false;
  const { send, asked } = createFakeSend({
    'page/rules': () => ok(sampleRules({ permissions: { rules: true, cookies } })),
    'page/save-rules': async () => (await left.shift()) ?? ok(null),
  });
  const store = createRulesStore({
    send,
    requestCookies: async () => {
      cookies = willing;
      return willing;
    },
  });
  await store.getState().load('s1');
  return {
    asked,
    load: (shop: string) => store.getState().load(shop),
    save: (chosen: Preferences) => store.getState().save('s1', chosen),
    allow: () => store.getState().allowCookies('s1'),
    now: () => store.getState(),
    shown: () => store.getState().views['s1']?.value?.preferences,
    outcome: () => store.getState().saves['s1'],
  };
};

describe('rules store', () => {
  it('shows a choice at once, and says when it is kept', async () => {
    const later = createLater<SaveAnswer>();
    const page = await open([later.promise]);
    const saving = page.save(READ_ONLY);
    expect([page.shown(), page.outcome()]).toEqual([READ_ONLY, { state: 'saving' }]);
    later.come(ok(null));
    await saving;
    expect(page.outcome()).toEqual({ state: 'saved' });
    expect(page.asked.at(-1)).toEqual({ name: 'page/save-rules', input: { shop: 's1', preferences: READ_ONLY } });
  });

  it('shows what counts again when a choice could not be kept, and remembers the choice', async () => {
    const failure = { code: 'storage_corrupt' } as const;
    const page = await open([ok(null), fail(failure)]);
    await page.save(READ_ONLY);
    await page.save(SHORT);
    expect(page.shown()).toEqual(READ_ONLY);
    expect(page.outcome()).toEqual({ state: 'failed', failure, chosen: SHORT });
  });

  it('lets the last of several quick choices decide', async () => {
    const [first, second] = [createLater<SaveAnswer>(), createLater<SaveAnswer>()];
    const page = await open([first.promise, second.promise]);
    const saving = [page.save(READ_ONLY), page.save(SHORT)];
    first.come(fail({ code: 'internal' }));
    await saving[0];
    expect([page.shown(), page.outcome()]).toEqual([SHORT, { state: 'saving' }]);
    second.come(ok(null));
    await saving[1];
    expect([page.shown(), page.outcome()]).toEqual([SHORT, { state: 'saved' }]);
  });

  it('reads the permissions anew once cookies are allowed', async () => {
    const page = await open();
    await page.allow();
    expect(page.now().views['s1']?.value?.permissions).toEqual({ rules: true, cookies: true });
    expect(page.now().refused).toEqual([]);
  });

  it('reads them anew for every shop: the permission is one for all', async () => {
    const page = await open();
    await page.load('s2');
    await page.allow();
    expect(page.now().views['s2']?.value?.permissions.cookies).toBe(true);
  });

  it('tells a refusal, until it is taken back', async () => {
    const page = await open([], false);
    await page.allow();
    await page.allow();
    expect(page.now().refused).toEqual(['s1']);
    expect(page.now().views['s1']?.value?.permissions.cookies).toBe(false);
  });
});
