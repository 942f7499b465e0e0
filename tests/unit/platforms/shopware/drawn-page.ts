import type { PageProbe } from '../../../../lib/platforms/platform.ts';
import { shopwarePage } from '../../../../lib/platforms/shopware/page.ts';
import { readPage } from '../read-page.ts';

const ADMIN = 'https://shop.example/admin';

export const ANNA = 'a1'.repeat(16);
export const GRETA = 'b2'.repeat(16);
export const COMMA = 'c3'.repeat(16);
export const ORDER = 'e0'.repeat(16);

/** A drawn page of the administration at one of its places. */
export const readAdmin = (file: string, place: string) => readPage(`shopware/${file}`, `${ADMIN}#/sw/${place}`);

export const seen = (page: PageProbe) =>
  shopwarePage.findAnchors(page).map((anchor) => ({
    kind: anchor.kind,
    placement: anchor.placement,
    at: anchor.element.className,
    ...anchor.read(),
  }));

export const pick = (page: PageProbe, selector: string): Element => {
  const element = page.document.querySelector(selector);
  if (element === null) throw new Error(`no ${selector}`);
  return element;
};

/** What a click on one of the administration's own links does to the address. */
export const go = ({ document }: PageProbe, place: string): void => {
  const { defaultView } = document;
  if (defaultView !== null) defaultView.location.hash = `#/sw/${place}`;
};
