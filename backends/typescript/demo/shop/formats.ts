/** Making a formatter costs far more than using it: a list of a thousand rows shares one. */
const cached = <F>(create: (language: string) => F): ((language: string) => F) => {
  const formats = new Map<string, F>();
  return (language) => {
    const known = formats.get(language) ?? create(language);
    formats.set(language, known);
    return known;
  };
};

const money = cached((language) => new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }));
const day = cached((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }));
const minute = cached(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
);

/** The admin is in British English: day before month, 24 hours. */
export const ADMIN_LANGUAGE = 'en-GB';

/** An amount in euros as people of that language write it. */
export const formatCents = (cents: number, language: string): string => money(language).format(cents / 100);

export const formatDay = (instant: string, language: string): string => day(language).format(new Date(instant));

export const formatMinute = (instant: string, language: string): string => minute(language).format(new Date(instant));
