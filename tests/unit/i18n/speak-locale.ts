import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Message {
  readonly message: string;
}

const ROOT = path.resolve(import.meta.dirname, '../../..');

const readLocale = (locale: string): Record<string, Message> =>
  JSON.parse(readFileSync(path.join(ROOT, 'public/_locales', locale, 'messages.json'), 'utf8')) as Record<
    string,
    Message
  >;

/** Lets `text` and `plural` speak a real locale, with the substitution rules of `i18n.getMessage`. */
export const speakLocale = (locale: string): void => {
  const messages = readLocale(locale);
  const i18n = {
    getMessage: (key: string, values: readonly string[] = []) =>
      (messages[key]?.message ?? '').replaceAll(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
    getUILanguage: () => locale,
  };
  const api = globalThis as unknown as { browser: object | undefined };
  api.browser = { ...api.browser, i18n };
};
