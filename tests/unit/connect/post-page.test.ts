// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { fail, ok } from '../../../lib/result.ts';
import { speakLocale } from '../i18n/speak-locale.ts';

const POSTING = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** Forms as they were submitted: a page of a test goes nowhere. */
let submitted: HTMLFormElement[];
let asked: unknown[];

/** The page in the new tab runs its script, and the worker answers so. */
const open = async (answer: unknown): Promise<void> => {
  Object.assign(browser.runtime, {
    sendMessage: (message: unknown) => {
      asked.push(message);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  });
  await import('../../../entrypoints/post/main.ts');
};

beforeEach(() => {
  vi.resetModules();
  speakLocale('en');
  submitted = [];
  asked = [];
  document.body.innerHTML = '<main id="root"></main>';
  location.hash = `#${POSTING}`;
  vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (this: HTMLFormElement) {
    submitted.push(this);
  });
});
afterEach(() => {
  location.hash = '';
});

const url = 'https://stock.example/account/login/imitate-customer';

it('posts the form that the worker has for its number, once, in place of itself', async () => {
  const fields = { token: 'a+b/c==&"<x>', customerId: 'c1', userId: 'u1' };
  await open(ok({ url, fields }));
  expect(asked).toEqual([{ name: 'page/posting', input: { posting: POSTING } }]);
  const [form, ...more] = submitted;
  expect(more).toEqual([]);
  expect(form?.isConnected).toBe(true);
  expect([form?.action, form?.method, form?.target, form?.enctype]).toEqual([
    url,
    'post',
    '',
    'application/x-www-form-urlencoded',
  ]);
  expect(Object.fromEntries(new FormData(form))).toEqual(fields);
  expect(form?.hidden).toBe(true);
  expect(document.body.textContent.trim()).toBe('');
  expect(location.href).not.toContain('token');
});

it.each([
  ['the form was taken before', fail({ code: 'link_lost' as const })],
  ['nobody answers', undefined],
  ['the worker is gone', new Error('Could not establish connection')],
])('says so where %s, and posts nothing', async (_what, answer) => {
  await open(answer);
  expect(submitted).toEqual([]);
  expect(document.querySelector('form')).toBeNull();
  expect(document.querySelector('#root h1')?.textContent).not.toBe('');
  expect(document.querySelector('#root [role="alert"]')?.textContent).not.toBe('');
});

it('tells assistive software its language and its name', async () => {
  await open(fail({ code: 'link_lost' as const }));
  expect(document.documentElement.lang).toBe('en');
  expect(document.title).toBe('Connect as Customer');
});
