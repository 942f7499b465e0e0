import { text, type TextKey } from '../i18n/text.ts';
import type { SeenCustomer } from '../platforms/platform.ts';

const FIRST = '\u0001';
const SECOND = '\u0002';

/** Texts of lists are looked up once, not once a row: each look-up crosses into the browser. */
const patterns = new Map<TextKey, string>();

const fill = (key: TextKey, first: string, second = ''): string => {
  const pattern = patterns.get(key) ?? text(key, FIRST, SECOND);
  patterns.set(key, pattern);
  return pattern.replace(FIRST, () => first).replace(SECOND, () => second);
};

/** Accessible names of the two halves of a button. */
export const getLabels = (seen: SeenCustomer): { readonly connect: string; readonly options: string } => {
  const name = seen.name ?? fill('button_customer_number', seen.id);
  return {
    connect: seen.cart === null ? fill('button_connect_as', name) : fill('button_connect_cart', name, seen.cart),
    options: fill('button_options', name),
  };
};
