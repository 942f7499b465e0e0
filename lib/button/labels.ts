import { text, type TextKey } from '../i18n/text.ts';
import type { SeenCustomer } from '../platforms/platform.ts';

const FIRST = '\u0001';
const SECOND = '\u0002';

type Pieces = readonly [before: string, between: string, after: string];

/** Texts of lists are looked up once, not once a row: each look-up crosses into the browser. */
const known = new Map<TextKey, Pieces>();

const getPieces = (key: TextKey): Pieces => {
  const [before = '', rest = ''] = text(key, FIRST, SECOND).split(FIRST);
  const [between = '', after = ''] = rest.split(SECOND);
  const pieces: Pieces = [before, between, after];
  known.set(key, pieces);
  return pieces;
};

const fill = (key: TextKey, first: string, second = ''): string => {
  const [before, between, after] = known.get(key) ?? getPieces(key);
  return before + first + between + second + after;
};

const nameOf = ({ id, name }: SeenCustomer): string => name ?? fill('button_customer_number', id);

/** Accessible name of the button itself, and what it shows where there is room. */
export const getConnectLabel = (seen: SeenCustomer): string =>
  seen.cart === null ? fill('button_connect_as', nameOf(seen)) : fill('button_connect_cart', nameOf(seen), seen.cart);

/** Accessible name of the part that opens the menu. */
export const getOptionsLabel = (seen: SeenCustomer): string => fill('button_options', nameOf(seen));
