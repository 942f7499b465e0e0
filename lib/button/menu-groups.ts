import { language, plural, text } from '../i18n/text.ts';
import type { Menu } from '../messaging/messages.ts';
import type { Cart } from '../protocol/schema/customer.ts';
import type { Draft } from './draft.ts';

/** One radio of a group; `note` stands below it in small print. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

export type GroupName = 'landing' | 'storefront' | 'cart' | 'mode';

export interface Group {
  readonly name: GroupName;
  readonly title: string;
  readonly chosen: string;
  readonly options: readonly Option[];
}

/** `storefront` of a draft that leaves the choice to the shop. */
export const OWN_STOREFRONT = '';

const landingLabel = (landing: string): string => {
  if (landing === 'account') return text('button_landing_account');
  return landing === 'home' ? text('button_landing_home') : landing;
};

const landings = ({ landings: paths, defaults }: Menu): readonly Option[] =>
  [...new Set(['account', 'home', ...paths, defaults.landing])].map((value) => ({ value, label: landingLabel(value) }));

const storefronts = ({ storefronts: offered, ofCustomer }: Menu, { storefront }: Draft): readonly Option[] => {
  const named = offered.map(({ id, name }) => ({ value: id, label: name }));
  if (ofCustomer === null) return [{ value: OWN_STOREFRONT, label: text('button_storefront_own') }, ...named];
  return storefront === null ? [{ value: OWN_STOREFRONT, label: text('button_storefront_choose') }, ...named] : named;
};

export const describeCart = ({ id, items, total, updatedAt }: Cart): Option => ({
  value: id,
  label: `${text('button_cart_number', id)} · ${total}`,
  note: `${plural('button_cart_items', items)} · ${new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(new Date(updatedAt))}`,
});

const carts = (draft: Draft, open: readonly Cart[]): readonly Option[] => {
  const listed = open.map(describeCart);
  const known = ['none', 'latest', ...open.map(({ id }) => id)];
  return [
    { value: 'none', label: text('button_cart_none') },
    { value: 'latest', label: text('button_cart_latest') },
    ...(known.includes(draft.cart) ? [] : [{ value: draft.cart, label: text('button_cart_number', draft.cart) }]),
    ...listed,
  ];
};

/** The radio groups that this shop offers, in the order they stand. A group with one option is no choice. */
export const getGroups = (menu: Menu, draft: Draft, openCarts: readonly Cart[]): readonly Group[] => {
  const groups: Group[] = [
    { name: 'landing', title: text('button_landing'), chosen: draft.landing, options: landings(menu) },
  ];
  if (menu.storefronts.length > 1) {
    const chosen = draft.storefront ?? OWN_STOREFRONT;
    groups.push({ name: 'storefront', title: text('button_storefront'), chosen, options: storefronts(menu, draft) });
  }
  if (menu.features.carts) {
    groups.push({ name: 'cart', title: text('button_cart'), chosen: draft.cart, options: carts(draft, openCarts) });
  }
  if (menu.features.readOnly) {
    const options = [
      { value: 'full', label: text('button_mode_full') },
      { value: 'read-only', label: text('button_mode_read_only') },
    ];
    groups.push({ name: 'mode', title: text('button_mode'), chosen: draft.mode, options });
  }
  return groups;
};

export const applyOption = (draft: Draft, group: GroupName, value: string): void => {
  if (group === 'landing') draft.landing = value;
  else if (group === 'cart') draft.cart = value;
  else if (group === 'mode') draft.mode = value === 'read-only' ? 'read-only' : 'full';
  else draft.storefront = value === OWN_STOREFRONT ? null : value;
};
