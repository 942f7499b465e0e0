/** Shopware's ids: 32 hexadecimal digits. */
const CUSTOMER = /^#\/sw\/customer\/detail\/([0-9a-f]{32})(?:[/?]|$)/;
const ORDER = /^#\/sw\/order\/detail\/([0-9a-f]{32})(?:[/?]|$)/;

/** The administration is one page whose places are fragments: `#/sw/customer/detail/<id>/base?edit=false`. */
export const findCustomerId = (fragment: string): string | null => CUSTOMER.exec(fragment)?.[1] ?? null;

export const findOrderId = (fragment: string): string | null => ORDER.exec(fragment)?.[1] ?? null;

/** The place that a page shows now. It moves without a page load, so nothing that was read earlier counts. */
export const getPlace = (document: Document): string => new URL(document.URL).hash;
