import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { directionOf } from '../../../lib/i18n/direction.ts';
import { durationText, exactText, relativeText } from '../../../lib/i18n/time-text.ts';
import { speakLocale } from './speak-locale.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-21T12:00:00.000Z');
const ago = (milliseconds: number): string => new Date(NOW - milliseconds).toISOString();

beforeEach(() => speakLocale('en'));
afterEach(() => vi.unstubAllEnvs());

describe('durationText', () => {
  it.each([
    [-5, '0 sec'],
    [59_999, '59 sec'],
    [MINUTE, '1 min'],
    [59 * MINUTE + 59_000, '59 min'],
    [60 * MINUTE, '1 hr'],
    [65 * MINUTE, '1 hr 5 min'],
    [25 * 60 * MINUTE, '1 day 1 hr'],
    [48 * 60 * MINUTE, '2 days'],
  ])('%d ms is %s', (length, words) => {
    expect(durationText(length)).toBe(words);
  });

  it('speaks German', () => {
    speakLocale('de');
    expect(durationText(65 * MINUTE)).toBe('1 Std. 5 Min.');
  });
});

describe('relativeText', () => {
  it.each([
    [0, 'now'],
    [-MINUTE, 'now'],
    [90_000, '1 minute ago'],
    [3 * 60 * MINUTE, '3 hours ago'],
    [26 * 60 * MINUTE, 'yesterday'],
    [72 * 60 * MINUTE, '3 days ago'],
  ])('%d ms before now is %s', (length, words) => {
    expect(relativeText(ago(length), NOW)).toBe(words);
  });
});

describe('exactText', () => {
  it('has the second, in the time zone of the machine', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    speakLocale('de');
    expect(exactText('2026-11-21T11:00:07.000Z')).toBe('21.11.2026, 12:00:07');
  });
});

describe('directionOf', () => {
  it.each(['ar', 'he', 'fa-IR', 'ur', 'ckb', 'az-Arab'])('%s is read from right to left', (tag) => {
    expect(directionOf(tag)).toBe('rtl');
  });
  it.each(['en', 'de-AT', 'az', 'zh', 'ja'])('%s is read from left to right', (tag) => {
    expect(directionOf(tag)).toBe('ltr');
  });
});
