import { collapse, getOwnText } from '../../dom/own-text.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findLinkedCart, findShownCustomer } from './addresses.ts';
import {
  CART_LINK,
  CART_ROW,
  CUSTOMER_CARD,
  CUSTOMER_CARD_HEADER,
  CUSTOMER_ID,
  CUSTOMER_NAME,
  CUSTOMER_STATUS,
  FORM_FIRST_NAME,
  FORM_LAST_NAME,
  LEGACY_CUSTOMER,
  LEGACY_CUSTOMER_HEADING,
  LEGACY_STATUS_ROW,
  PAGE_TITLE,
  TOOLBAR,
} from './selectors.ts';

/** `John DOE [000002] -` of the headings up to 8.2. */
const HEADING = /^(.*?)\s*\[0*(\d+)\]/;

interface Shown {
  readonly id: string | null;
  readonly name: string | null;
  readonly disabled: boolean;
}

const readCard = (card: Element): Shown => {
  const heading = HEADING.exec(getOwnText(card.querySelector(CUSTOMER_CARD_HEADER) ?? card));
  const textOf = (selector: string) => collapse(card.querySelector(selector)?.textContent ?? '') || null;
  return {
    id: textOf(CUSTOMER_ID) ?? heading?.[2] ?? null,
    name: textOf(CUSTOMER_NAME) ?? heading?.[1] ?? null,
    disabled: card.querySelector(CUSTOMER_STATUS)?.classList.contains('badge-danger') === true,
  };
};

/** Newsletter and opt-in carry the same labels as the status; the status is the last row that has one. */
const readLegacy = (container: Element): Shown => {
  const heading = HEADING.exec(getOwnText(container.querySelector(LEGACY_CUSTOMER_HEADING) ?? container));
  const labels = container.querySelector(LEGACY_STATUS_ROW)?.querySelectorAll(':scope > .row .label') ?? [];
  return {
    id: heading?.[2] ?? null,
    name: heading?.[1] ?? null,
    disabled: Array.from(labels).at(-1)?.classList.contains('label-danger') === true,
  };
};

/** The name as the form was loaded, not as it is being typed: until it is saved, the customer is called so. */
const readForm = (document: Document): Shown => {
  const names = [FORM_FIRST_NAME, FORM_LAST_NAME].map(
    (selector) => document.querySelector<HTMLInputElement>(selector)?.defaultValue ?? '',
  );
  return { id: null, name: collapse(names.join(' ')) || null, disabled: false };
};

const readShown = (document: Document): Shown => {
  const card = document.querySelector(CUSTOMER_CARD);
  if (card !== null) return readCard(card);
  const legacy = document.querySelector(LEGACY_CUSTOMER);
  return legacy === null ? readForm(document) : readLegacy(legacy);
};

/** The address names the customer; where the page names one too, both must be the same. */
const readCustomer = ({ url, document }: PageProbe): SeenCustomer | null => {
  const id = findShownCustomer(url);
  const shown = readShown(document);
  if (id === null || (shown.id !== null && shown.id !== id)) return null;
  return { id, name: shown.name, refusal: shown.disabled ? 'customer_inactive' : null, cart: null };
};

/** Carts that are ordered already look like the others here; the shop refuses those with a sentence. */
const findCartAnchors = (page: PageProbe): readonly Anchor[] =>
  Array.from(page.document.querySelectorAll<HTMLTableRowElement>(CART_ROW)).flatMap((row) => {
    const findCart = () => {
      const link = row.isConnected ? row.querySelector(CART_LINK) : null;
      return link === null ? null : findLinkedCart(link, page.url);
    };
    const element = Array.from(row.cells).at(-1);
    if (element === undefined || findCart() === null) return [];
    const read = (): SeenCustomer | null => {
      const customer = readCustomer(page);
      const cart = findCart();
      return customer === null || cart === null ? null : { ...customer, cart };
    };
    return [{ element, placement: 'append', kind: 'cart', read } as const];
  });

/** One button in the page's own toolbar, which is in sight before anything is scrolled, and one for each cart. */
export const findCustomerAnchors = (page: PageProbe): readonly Anchor[] => {
  if (findShownCustomer(page.url) === null) return [];
  // An unknown id leaves the legacy page standing, empty.
  const legacy = page.document.querySelector(LEGACY_CUSTOMER);
  if (legacy !== null && legacy.childElementCount === 0) return [];
  const toolbar = page.document.querySelector<HTMLElement>(TOOLBAR);
  const element = toolbar ?? page.document.querySelector<HTMLElement>(PAGE_TITLE);
  if (element === null) return [];
  const placement = toolbar === null ? 'append' : 'prepend';
  return [{ element, placement, kind: 'customer', read: () => readCustomer(page) }, ...findCartAnchors(page)];
};
