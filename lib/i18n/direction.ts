import { text } from './text.ts';

/** Scripts in use on the web that are written from right to left (ISO 15924). */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';

/**
 * Tells the document its language and direction: those of the texts that the browser chose for the agent's language,
 * so that an agent whose language we do not have reads English from left to right.
 */
export const describeDocument = (root: HTMLElement): void => {
  root.lang = text('common_language');
  root.dir = directionOf(root.lang);
};
