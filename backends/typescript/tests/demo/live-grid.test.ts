import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { AgentBrowser } from './support/agent-browser.ts';
import { openTestShop, type TestShop } from './support/test-shop.ts';

const SCRIPT = readFileSync(new URL('../../demo/theme/live-grid.js', import.meta.url), 'utf8');

let shop: TestShop;
let agent: AgentBrowser;
let grid: JSDOM;
let answers: 'shop' | 'nothing';

beforeAll(async () => {
  shop = await openTestShop();
  agent = await shop.signIn('agent@demo.example');
});
afterAll(() => shop.close());

/** The page as a browser has it, its script asking the running shop. */
beforeEach(async () => {
  answers = 'shop';
  const url = `${shop.adminUrl}customers/live`;
  grid = new JSDOM((await agent.open(url)).text, { url, runScripts: 'outside-only' });
  const fetch = async (path: string) => {
    if (answers === 'nothing') throw new TypeError('no connection');
    const answer = await agent.send(new URL(path, url).href);
    const redirected = answer.status === 303;
    return { ok: answer.status < 400, redirected, json: () => JSON.parse(answer.text) as unknown };
  };
  Object.assign(grid.window, { fetch });
  grid.window.eval(SCRIPT);
  await state('ready');
});

const page = () => grid.window.document;
const state = (wanted: string) =>
  vi.waitFor(() => expect(page().getElementById('live-grid')?.dataset['state']).toBe(wanted), { timeout: 10_000 });
const rows = () => [...page().querySelectorAll<HTMLTableRowElement>('tbody tr')];
const shownIds = () =>
  rows()
    .filter((row) => !row.hidden)
    .map((row) => row.querySelector('[data-connect-customer]')?.getAttribute('data-connect-customer'));

const press = (sort: string) =>
  page()
    .querySelector(`[data-sort=${sort}]`)
    ?.dispatchEvent(new grid.window.MouseEvent('pointerdown', { button: 0, bubbles: true }));

test('sorting fills the same elements again, and leaves alone what others put into them', async () => {
  const before = rows();
  expect(shownIds().slice(0, 3)).toEqual(['1', '2', '3']);
  const foreign = page().createElement('button');
  before[0]?.querySelector('.name')?.append(foreign);
  press('name');
  await state('ready');
  expect(rows()).toEqual(before);
  expect(rows()[0]).toBe(before[0]);
  expect(shownIds()[0]).not.toBe('1');
  expect(before[0]?.querySelector('.name')?.contains(foreign)).toBe(true);
  const place = before[0]?.querySelector('[data-connect-customer]');
  expect(place?.querySelector('bdi')?.textContent).toBe(place?.getAttribute('data-connect-name'));
  expect(page().querySelector('th[data-column=name]')?.getAttribute('aria-sort')).toBe('ascending');
});

test('a key sorts as the pointer does, and once', async () => {
  const header = page().querySelector('[data-sort=id]');
  header?.dispatchEvent(new grid.window.MouseEvent('click', { detail: 0, bubbles: true }));
  await state('ready');
  expect(page().querySelector('th[data-column=id]')?.getAttribute('aria-sort')).toBe('descending');
  header?.dispatchEvent(new grid.window.MouseEvent('click', { detail: 1, bubbles: true }));
  expect(page().getElementById('live-grid')?.dataset['state']).toBe('ready');
});

test('rows that show nobody lose their marks', async () => {
  const form = page().querySelector<HTMLFormElement>('#live-grid form');
  const search = form?.querySelector<HTMLInputElement>('[name=q]');
  if (search == null) throw new Error('there is no search');
  search.value = 'anna.mueller';
  form?.dispatchEvent(new grid.window.Event('submit', { cancelable: true }));
  await state('ready');
  expect(shownIds()).toEqual(['1']);
  expect(rows()).toHaveLength(20);
  expect(page().querySelectorAll('tbody [data-connect-customer]')).toHaveLength(1);
});

test('turning the page keeps the elements', async () => {
  const before = rows();
  page()
    .querySelector('[data-turn="1"]')
    ?.dispatchEvent(new grid.window.MouseEvent('click', { detail: 1, bubbles: true }));
  await state('ready');
  expect(shownIds()[0]).toBe('21');
  expect(rows()[0]).toBe(before[0]);
});

test('an answer that does not come is said', async () => {
  answers = 'nothing';
  press('email');
  await state('failed');
  expect(page().querySelector('.live-total')?.textContent).toContain('could not be loaded');
});
