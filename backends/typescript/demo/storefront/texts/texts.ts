import type { Language } from '../../shop/languages.ts';
import { de } from './de.ts';
import { en, type TextKey, type Texts } from './en.ts';
import { fr } from './fr.ts';

const TEXTS: Readonly<Record<Language, Texts>> = { en, de, fr };

export type Values = Readonly<Record<string, string>>;
export type Translate = (key: TextKey, values?: Values) => string;

/** Texts of one language; a value is put in as it is, escaping is up to the page. */
export const createTranslate =
  (language: Language): Translate =>
  (key, values = {}) =>
    TEXTS[language][key].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
