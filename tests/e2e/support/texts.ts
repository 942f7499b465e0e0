import de from '../../../public/_locales/de/messages.json' with { type: 'json' };
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };

export type Language = 'en' | 'de';
export type TextKey = keyof typeof en;

const MESSAGES = { en, de } as const;

/** A text as the extension shows it in that language, so that tests name controls as people read them. */
export function text(language: Language, key: TextKey, ...values: readonly string[]): string {
  return MESSAGES[language][key].message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
}
