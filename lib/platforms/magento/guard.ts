import type { StorefrontGuard } from '../platform.ts';

/**
 * Magento drops further slashes before the route, and takes `index.php/` there whether or not addresses are rewritten. Shops
 * may have the store view's code in front of it (`/de/checkout/`): one login holds for all of them, so the guard does.
 */
const route = (rest: string): string => `/*(index\\.php/+)?([^/?#]+/+)?${rest}`;

/** A route is over, or goes on with parameters. */
const END = '([/?#]|$)';

/**
 * Magento 2.4, Luma and themes that keep its routes. Front name and action are matched in any case, as Magento does.
 *
 * Not told apart by address: GraphQL reads and orders (`placeOrder`) by the same `POST graphql`. The checkout block lets
 * it pass; read-only stops it, so that themes which load their content by GraphQL POST stay empty then. Not covered
 * either: checkouts of other modules at front names of their own, until they order by REST, as most do; and the few
 * links that change something by GET (newsletter and alert subscriptions).
 *
 * Source: routes.xml, webapi.xml and the controllers of the stock modules and of the bundled payment modules, 2.4.7-p3.
 */
export const magentoGuard: StorefrontGuard = {
  checkoutPages: [
    route(`checkout(/+index)?/*([?#]|$)`),
    route(`checkout/+index/`),
    route(`(multishipping|braintree/(paypal|googlepay)|paypal/(payflow)?(express|bml))${END}`),
  ],
  checkoutRequests: [
    route(`checkout/+onepage/+saveorder`),
    route(`(instantpurchase|braintree|paypal|paymentservicespaypal)/`),
    route(`rest/.*carts/.*/(payment-information|(payment-)?order)${END}`),
  ],
  harmlessWrites: [
    route(`customer/(section/load|(account|ajax)/logout)${END}`),
    route(`(loginascustomer/login|captcha/refresh|page_cache/block|catalogsearch)${END}`),
    route(`stores/store/(redirect|switch)`),
  ],
  insteadOfCheckout: 'checkout/cart/',
  logout: null,
  wholeHost: false,
};
