import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ERROR_STATUS, type ErrorCode } from '../../../lib/protocol/errors.ts';
import { failureText } from '../../../lib/i18n/failure-text.ts';
import { text, type TextKey } from '../../../lib/i18n/text.ts';
import { speakLocale } from './speak-locale.ts';

const codes = Object.keys(ERROR_STATUS) as ErrorCode[];

describe('failureText', () => {
  beforeEach(() => speakLocale('en'));

  it('says what happened and what to do next', () => {
    expect(failureText({ code: 'agent_signed_out' })).toEqual({
      sentence: "You are not signed in to this shop's admin.",
      next: 'Sign in to the admin in this browser, then try again.',
      detail: null,
    });
  });

  it('puts the detail into the sentence where there is one for it', () => {
    const { sentence, detail } = failureText({ code: 'right_missing', detail: 'Connect: view' });
    expect(sentence).toBe('Your admin profile lacks this right: Connect: view');
    expect(detail).toBeNull();
  });

  it('gives the detail beside the sentence elsewhere, and caps it', () => {
    const { sentence, detail } = failureText({ code: 'internal', detail: 'x'.repeat(1000) });
    expect(sentence).toBe('Something went wrong.');
    expect(detail).toHaveLength(200);
  });

  it.each(readdirSync('public/_locales'))('uses every text with a detail that %s has, and only those', (locale) => {
    speakLocale(locale);
    for (const code of codes) {
      const key = `error_${code}_detail` as TextKey;
      const spoken = failureText({ code, detail: 'here' }).sentence;
      expect(spoken, code).toBe(text(key, 'here') === key ? text(`error_${code}`) : text(key, 'here'));
      expect(spoken).not.toMatch(/^error_/);
    }
  });
});
