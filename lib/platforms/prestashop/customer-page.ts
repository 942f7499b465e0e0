import { collapse, getOwnText } from '../../dom/own-text.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findViewedCustomer } from './addresses.ts';
import {
  CUSTOMER_CARD,
  CUSTOMER_CARD_HEADER,
  CUSTOMER_ID,
  CUSTOMER_NAME,
  CUSTOMER_STATUS,
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

const readShown = (document: Document): Shown => {
  const card = document.querySelector(CUSTOMER_CARD);
  if (card !== null) return readCard(card);
  const legacy = document.querySelector(LEGACY_CUSTOMER);
  return legacy === null ? { id: null, name: null, disabled: false } : readLegacy(legacy);
};

/** The address names the customer; where the page names one too, both must be the same. */
const readCustomer = ({ url, document }: PageProbe): SeenCustomer | null => {
  const id = findViewedCustomer(url);
  const shown = readShown(document);
  if (id === null || (shown.id !== null && shown.id !== id)) return null;
  return { id, name: shown.name, refusal: shown.disabled ? 'customer_inactive' : null, cart: null };
};

/** One button in the page's own toolbar, which is in sight before anything is scrolled. */
export const findCustomerAnchors = (page: PageProbe): readonly Anchor[] => {
  if (findViewedCustomer(page.url) === null) return [];
  // An unknown id leaves the legacy page standing, empty.
  const legacy = page.document.querySelector(LEGACY_CUSTOMER);
  if (legacy !== null && legacy.childElementCount === 0) return [];
  const toolbar = page.document.querySelector<HTMLElement>(TOOLBAR);
  const element = toolbar ?? page.document.querySelector<HTMLElement>(PAGE_TITLE);
  if (element === null) return [];
  const placement = toolbar === null ? 'append' : 'prepend';
  return [{ element, placement, kind: 'customer', read: () => readCustomer(page) }];
};
