/** Languages that the storefronts are written in. */
export const LANGUAGES = ['en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', fr: 'Français' };

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && LANGUAGES.some((language) => language === value);

/** The first language of an `Accept-Language` header that the shop speaks; its order is taken as the preference. */
export const preferredLanguage = (header: string | undefined): Language => {
  for (const part of (header ?? '').split(',')) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return 'en';
};
