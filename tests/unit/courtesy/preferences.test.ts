import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { parseMinutes } from '../../../lib/courtesy/limits.ts';
import { dropPreferences, findPreferences, savePreferences } from '../../../lib/courtesy/preferences.ts';
import { preferences, USUAL_PREFERENCES } from '../../../lib/courtesy/preference-schema.ts';
import { FakeRulesBrowser } from './fake-browser.ts';

const CHOSEN = {
  blockCheckout: false,
  readOnly: true,
  minutes: 15,
  reason: 'ticket',
  notice: 'shop',
  putBackCookies: false,
} as const;

beforeEach(() => {
  new FakeRulesBrowser();
});

describe('preferences of a shop', () => {
  it('are the usual ones until an agent chooses', async () => {
    expect(await findPreferences('s1')).toEqual({
      blockCheckout: true,
      readOnly: false,
      minutes: 60,
      reason: 'optional',
      notice: 'ours',
      putBackCookies: true,
    });
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('are kept for that shop alone, until it is removed', async () => {
    await savePreferences('s1', CHOSEN);
    expect(await findPreferences('s1')).toEqual(CHOSEN);
    expect(await findPreferences('s2')).toEqual(USUAL_PREFERENCES);
    await dropPreferences('s1');
    expect(await findPreferences('s1')).toEqual(USUAL_PREFERENCES);
  });

  it('keep what is sound of a damaged item, and set it aside whole', async () => {
    const damaged = { ...CHOSEN, minutes: 100_000, reason: 'because' };
    await browser.storage.local.set({ 'rules:s1': damaged });
    expect(await findPreferences('s1')).toEqual({ ...CHOSEN, minutes: 60, reason: 'optional' });
    const { 'unreadable:rules:s1': aside } = await browser.storage.local.get('unreadable:rules:s1');
    expect(aside).toMatchObject({ value: damaged });
    expect(await findPreferences('s1')).toMatchObject({ readOnly: true });
  });

  it('are the usual ones where nothing is sound', async () => {
    await browser.storage.local.set({ 'rules:s1': 'nonsense' });
    expect(await findPreferences('s1')).toEqual(USUAL_PREFERENCES);
  });

  it.each([4, 481, 7.5, '60', null])('take no limit of %j minutes', (minutes) => {
    expect(preferences.safeParse({ ...CHOSEN, minutes }).success).toBe(false);
  });
});

describe('parseMinutes', () => {
  it.each([
    ['5', 5],
    [' 480 ', 480],
    ['060', 60],
  ])('takes %j', (typed, minutes) => {
    expect(parseMinutes(typed)).toBe(minutes);
  });

  it.each(['', '4', '481', '6.5', '1e2', '-30', '٣٠', '60 min'])('refuses %j', (typed) => {
    expect(parseMinutes(typed)).toBeNull();
  });
});
