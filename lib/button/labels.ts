import { text, type TextKey } from '../i18n/text.ts';
import type { SeenCustomer } from '../platforms/platform.ts';

const FIRST = '\u0001';
const SECOND = '\u0002';

/** Texts of lists are looked up once, not once a row: each look-up crosses into the browser. */
const known = new Map<TextKey, string>();

const getTemplate = (key: TextKey): string => {
  const template = text(key, FIRST, SECOND);
  known.set(key, template);
  return template;
};

/** Languages put the two in either order. */
const fill = (key: TextKey, first: string, second = ''): string =>
  (known.get(key) ?? getTemplate(key)).replace(FIRST, () => first).replace(SECOND, () => second);

const nameOf = ({ id, name }: SeenCustomer): string => name ?? fill('button_customer_number', id);

/** Accessible name of the button itself, and what it shows where there is room. */
export const getConnectLabel = (seen: SeenCustomer): string =>
  seen.cart === null ? fill('button_connect_as', nameOf(seen)) : fill('button_connect_cart', nameOf(seen), seen.cart);

/** Accessible name of the part that opens the menu; those of carts are told apart. */
export const getOptionsLabel = (seen: SeenCustomer): string =>
  fill(
    'button_options',
    seen.cart === null ? nameOf(seen) : `${nameOf(seen)}, ${fill('button_cart_number', seen.cart)}`,
  );
