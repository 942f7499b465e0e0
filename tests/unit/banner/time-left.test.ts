import { beforeEach, describe, expect, it } from 'vitest';
import { findAnnouncement, getNextChange, getTimeLeft, timeLeftText } from '../../../lib/banner/time-left.ts';
import { speakLocale } from '../i18n/speak-locale.ts';
import { atMinute, NOON } from '../view/samples.ts';
import { sampleStorefrontSession } from './banner-page.ts';

const left = (minutes: number, idle = false) => ({ milliseconds: minutes * 60_000, idle });

describe('time left', () => {
  beforeEach(() => speakLocale('en'));

  it('is up to whichever limit comes first', () => {
    const session = sampleStorefrontSession({ endsAt: atMinute(40), idleEndsAt: atMinute(15) });
    expect(getTimeLeft(session, NOON)).toEqual(left(15, true));
    expect(getTimeLeft({ ...session, idleEndsAt: atMinute(60) }, NOON)).toEqual(left(40));
    expect(getTimeLeft(session, NOON + 16 * 60_000).milliseconds).toBe(0);
  });

  it.each([
    [left(90), 'Ends in 1 hr 30 min'],
    [left(14.2), 'Ends in 15 min'],
    [left(15, true), 'Ends in 15 min without activity'],
    [left(1), 'Ends in 1 min'],
    [left(0.99), 'Ends in less than a minute'],
    [left(0), 'Time is up'],
  ])('%o reads "%s"', (time, words) => {
    expect(timeLeftText(time)).toBe(words);
  });

  it('reads in German', () => {
    speakLocale('de');
    expect(timeLeftText(left(15, true))).toBe('Endet in 15 Min. ohne Aktivität');
  });

  it('is announced when five minutes and one minute begin, once', () => {
    expect(findAnnouncement(left(5.01), null)).toBeNull();
    expect(findAnnouncement(left(5), left(6))).toBe(5);
    expect(findAnnouncement(left(4.5), left(5))).toBeNull();
    expect(findAnnouncement(left(1), left(2))).toBe(1);
    expect(findAnnouncement(left(0.5), left(1))).toBeNull();
    expect(findAnnouncement(left(0), left(0.5))).toBeNull();
  });

  it('changes at the next full minute', () => {
    expect(getNextChange(left(14.5))).toBe(30_000);
    expect(getNextChange(left(14))).toBe(60_000);
  });
});
