import { DESK } from './products/desk.ts';
import { GARDEN } from './products/garden.ts';
import { KITCHEN } from './products/kitchen.ts';
import { LIVING } from './products/living.ts';
import type { Product } from './products/product.ts';

/** All products, in the order of the home page. The catalogue is part of the shop's code, as nobody edits it. */
export const PRODUCTS: readonly Product[] = [...KITCHEN, ...LIVING, ...DESK, ...GARDEN];

export const findProduct = (id: string): Product | null => PRODUCTS.find((entry) => entry.id === id) ?? null;
