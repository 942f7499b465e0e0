import { sql } from 'kysely';

/** Without case and accents, so that `muller` finds `Müller` in either database. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .trim();

/** Whether a customer's `search` column holds `word`, taking `%`, `_` and `\` for what they are. */
export const holdsWord = (word: string) => {
  const pattern = `%${foldText(word).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<boolean>`search like ${pattern} escape '\\'`;
};

export const wordsOf = (query: string): readonly string[] => query.split(/\s+/u).filter((word) => word !== '');
