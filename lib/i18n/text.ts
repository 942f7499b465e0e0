import { extensionApi } from '../dom/extension-api.ts';
import type messages from '../../public/_locales/en/messages.json';

type Key = keyof typeof messages;
type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type PluralBase<K> = K extends `${infer Base}_${PluralCategory}` ? Base : never;

/** A text of the locales in `public/_locales`. */
export type TextKey = Key;

/** A text that has one form for each plural category of a language: `<key>_one`, `<key>_few`, … `<key>_other`. */
export type PluralKey = PluralBase<Key>;

const lookUp = (key: string, values: readonly string[]): string =>
  extensionApi()?.i18n.getMessage(key, [...values]) ?? '';

/**
 * Language that the texts come in, as a BCP 47 tag: the browser's own, regions and all, unless we do not have it and the
 * texts are another language's. Numbers, dates and plural forms have to be of the language that they stand in.
 */
export const language = (): string => {
  const ui = extensionApi()?.i18n.getUILanguage() ?? 'en';
  const told = lookUp('common_language', []) || ui;
  return ui.split('-', 1)[0] === told.split('-', 1)[0] ? ui : told;
};

/** The text in the agent's language; `$1`, `$2` … are filled in order. The key itself where a text is missing. */
export const text = (key: TextKey, ...values: readonly string[]): string => lookUp(key, values) || key;

/** The form of a text that the language wants for `count`, which fills `$1`. */
export const plural = (key: PluralKey, count: number, ...values: readonly string[]): string => {
  const category = new Intl.PluralRules(language()).select(count);
  const shown = new Intl.NumberFormat(language()).format(count);
  return lookUp(`${key}_${category}`, [shown, ...values]) || lookUp(`${key}_other`, [shown, ...values]) || key;
};
