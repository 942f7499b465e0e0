import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_STATUS } from '../../../lib/protocol/errors.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LOCALES = path.join(ROOT, 'public/_locales');
const CATEGORY = /_(zero|one|two|few|many|other)$/;

type Messages = Record<string, { readonly message: string }>;

const readLocale = (locale: string): Messages =>
  JSON.parse(readFileSync(path.join(LOCALES, locale, 'messages.json'), 'utf8')) as Messages;

const locales = readdirSync(LOCALES);
const english = readLocale('en');

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|html|css)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

/** `popup_shown_one` → `popup_shown` where the locale has the plural `popup_shown_other`. */
const baseOf = (messages: Messages, key: string): string => {
  const base = key.replace(CATEGORY, '');
  return base !== key && Object.hasOwn(messages, `${base}_other`) ? base : key;
};

const basesOf = (messages: Messages): string[] => [
  ...new Set(Object.keys(messages).map((key) => baseOf(messages, key))),
];

const placeholdersOf = (messages: Messages, base: string): string[] => {
  const forms = Object.keys(messages).filter((key) => baseOf(messages, key) === base);
  const found = forms.flatMap((key) => messages[key]?.message.match(/\$\d/g) ?? []);
  return [...new Set(found)].sort();
};

/** Keys in the source: quoted in full, or built in a template literal such as `error_${code}_next`. */
const source = [...['lib', 'components', 'entrypoints'].flatMap(filesBelow), path.join(ROOT, 'wxt.config.ts')]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const quoted = new Set(source.match(/(?<=['"`]|__MSG_)[A-Za-z][A-Za-z0-9_]*?(?=['"`]|__)/g) ?? []);
const built = (source.match(/`[a-z]+_[^`\s]*\$\{[^`\s]*`/g) ?? []).map(
  (literal) => new RegExp(`^${literal.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '[A-Za-z0-9_]+')}$`),
);
const isUsed = (base: string): boolean => quoted.has(base) || built.some((pattern) => pattern.test(base));

describe.each(locales)('locale %s', (locale) => {
  const messages = readLocale(locale);

  it('has a sentence and a next step for every error code', () => {
    const wanted = Object.keys(ERROR_STATUS).flatMap((code) => [`error_${code}`, `error_${code}_next`]);
    expect(wanted.filter((key) => !messages[key]?.message.trim())).toEqual([]);
  });

  it('has the keys of the English locale and no others', () => {
    expect(basesOf(messages).sort()).toEqual(basesOf(english).sort());
  });

  it('has exactly the plural forms that its language knows', () => {
    const categories = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
    const plurals = basesOf(messages).filter((base) => Object.hasOwn(messages, `${base}_other`));
    expect(plurals.length).toBeGreaterThan(0);
    for (const base of plurals) {
      const forms = Object.keys(messages).filter((key) => baseOf(messages, key) === base);
      expect(forms.sort(), base).toEqual(categories.map((category) => `${base}_${category}`).sort());
    }
  });

  it('says the number where its form for one is not for 1 alone', () => {
    const rules = new Intl.PluralRules(locale.replace('_', '-'));
    const isForMore = [11, 21, 101].some((count) => rules.select(count) === 'one');
    const silent = Object.entries(messages).filter(
      ([key, { message }]) =>
        isForMore && baseOf(messages, key) !== key && key.endsWith('_one') && !message.includes('$1'),
    );
    expect(silent).toEqual([]);
  });

  it('fills the same placeholders as English', () => {
    for (const base of basesOf(english)) {
      expect(placeholdersOf(messages, base), base).toEqual(placeholdersOf(english, base));
    }
  });

  it('leaves no text empty or untrimmed', () => {
    const bad = Object.entries(messages).filter(([, { message }]) => message === '' || message.trim() !== message);
    expect(bad).toEqual([]);
  });
});

describe('texts and source', () => {
  it('has no text that nothing shows', () => {
    expect(basesOf(english).filter((base) => !isUsed(base))).toEqual([]);
  });

  it('asks for no error text that is not there', () => {
    const codes = Object.keys(ERROR_STATUS);
    const errorKeys = Object.keys(english).filter((key) => key.startsWith('error_'));
    const known = codes.flatMap((code) => [`error_${code}`, `error_${code}_next`, `error_${code}_detail`]);
    expect(errorKeys.filter((key) => !known.includes(key))).toEqual([]);
  });
});
