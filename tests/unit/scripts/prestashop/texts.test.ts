import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  builtFile,
  languages,
  readOwnTexts,
  readTexts,
  sharedKeys,
  toPhp,
} from '../../../../scripts/prestashop/build-texts.ts';

const MODULE = path.resolve(import.meta.dirname, '../../../../backends/prestashop/connectascustomer');

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();

const english = readOwnTexts('en');

/** What the module's own code says, all of it. */
const source = readdirSync(MODULE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(php|tpl|js)$/.test(file) && !file.startsWith('texts'))
  .map((file) => readFileSync(path.join(MODULE, file), 'utf8'))
  .join('\n');

/** Beginnings of keys that the code completes, such as `'admin_set_' . $name`; one word alone would cover everything. */
const prefixes = ['error_', ...(source.match(/(?<=['"])[a-z]+_(?:[a-z]+_)+(?=['"])/g) ?? [])];
const isUsed = (key: string): boolean =>
  new RegExp(`['"]${key}['"]`).test(source) || prefixes.some((prefix) => key.startsWith(prefix));

describe.each(languages())('texts of the module in %s', (language) => {
  it('are built from their source', () => {
    expect(readFileSync(builtFile(language), 'utf8')).toBe(toPhp(readTexts(language)));
  });

  it('have the keys and the placeholders of English', () => {
    const own = readOwnTexts(language);
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      expect(placeholders(own[key] ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('leave nothing empty or untrimmed', () => {
    const bad = Object.entries(readOwnTexts(language)).filter(([, text]) => text === '' || text.trim() !== text);
    expect(bad).toEqual([]);
  });
});

describe('texts and source of the module', () => {
  it('have no text that nothing says', () => {
    expect([...Object.keys(english), ...sharedKeys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('share no key by name alone', () => {
    expect(sharedKeys().filter((key) => Object.hasOwn(english, key))).toEqual([]);
  });
});
