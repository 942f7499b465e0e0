import type { StorefrontGuard } from '../platform.ts';

/**
 * Routes are the same below every domain of the host: `/`, `/de/`, `/shop/public/index.php/`. No folder begins with `_`, so
 * that the administration's API keeps what it does for its own orders: `api/_proxy/store-api/<channel>/checkout/order`.
 */
const route = (rest: string): string => `/*([^_/?#][^/?#]*/+)*${rest}`;

/** A route is over, or goes on with parameters. */
const END = '([/?#]|$)';

/**
 * Shopware 6.4 to 6.7, its storefront and its Store API, of all sales channels at one host: they share one login.
 *
 * What agents may look at: the cart, the page after an order, and orders that wait for their payment. What stops in either
 * case is what makes an order or pays for one. Reads of the Store API are POST as well, so the ones that only read are
 * named; those whose address also deletes (`account/customer`, `checkout/cart`) are not, as rules know no method here.
 *
 * Not covered: payment buttons of other extensions that order by routes of their own, and what changes something by GET
 * (a wishlist after login, a newsletter's confirmation).
 *
 * Source: attributes of the storefront's and the Store API's controllers, 6.6; of the PayPal and Mollie extensions.
 */
export const shopwareGuard: StorefrontGuard = {
  checkoutPages: [
    route(`checkout/(confirm|register)${END}`),
    route(`mollie/(pos/checkout|paypal-express/start)${END}`),
  ],
  checkoutRequests: [
    route(`checkout/order${END}`),
    route(`account/order/update${END}`),
    route(`store-api/handle-payment${END}`),
    route(`paypal/(.*/)?(create-(order|payment)|approve-payment|prepare-checkout)${END}`),
    route(`mollie/apple-pay/(start|finish)-payment${END}`),
  ],
  harmlessWrites: [
    '([^/?#]+/+)*api/',
    route(`account/login/imitate-customer${END}`),
    route(`(search|suggest|cookie|checkout/language)${END}`),
    route(`(country/country-state-data|widgets/(search|cms|menu))${END}`),
    route(`product/[^/?#]+/(reviews|cross-selling|find-variant)${END}`),
    route(`store-api/(product(/[^/?#]+)?|order)/*([?#]|$)`),
    route(`store-api/(product-listing/|search-suggest|category|cms)`),
    route(`store-api/(navigation|landing-page|country|seo-url)`),
    route(`store-api/(currency|language|salutation|media)`),
    route(`store-api/((payment|shipping)-method|account/list-address)`),
  ],
  insteadOfCheckout: 'checkout/cart',
  logout: route(`account/logout${END}`),
  wholeHost: true,
};
