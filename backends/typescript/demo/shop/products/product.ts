import type { Language } from '../languages.ts';

type Translated = Readonly<Record<Language, string>>;

/** Shelves of the shop, in the order of its menu. */
export const CATEGORIES = ['kitchen', 'living', 'desk', 'garden'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a product's picture shows; see `storefront/ProductPicture.tsx`. */
export type Motif =
  | 'mug'
  | 'teapot'
  | 'board'
  | 'carafe'
  | 'bowl'
  | 'blanket'
  | 'cushion'
  | 'candle'
  | 'vase'
  | 'lamp'
  | 'notebook'
  | 'clock'
  | 'tray'
  | 'pot'
  | 'basket'
  | 'can'
  | 'pencils'
  | 'bookends'
  | 'lantern'
  | 'birdhouse';

export interface Product {
  readonly id: string;
  readonly category: Category;
  readonly cents: number;
  readonly motif: Motif;
  readonly name: Translated;
  readonly text: Translated;
}

/** The three languages side by side, in the order of `LANGUAGES`. */
export const product = (
  id: string,
  category: Category,
  cents: number,
  motif: Motif,
  name: readonly [en: string, de: string, fr: string],
  text: readonly [en: string, de: string, fr: string],
): Product => ({
  id,
  category,
  cents,
  motif,
  name: { en: name[0], de: name[1], fr: name[2] },
  text: { en: text[0], de: text[1], fr: text[2] },
});
