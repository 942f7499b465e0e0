import { describe, expect, it } from 'vitest';
import { makeRules } from '../../../../lib/courtesy/rules.ts';
import { magentoGuard } from '../../../../lib/platforms/magento/guard.ts';
import { decide } from '../../courtesy/emulate-rules.ts';

const SHOP = 'http://magento.localhost:8082/';

const rules = (held: { readonly checkout?: boolean; readonly readOnly?: boolean }) =>
  makeRules(
    [{ storefrontUrl: SHOP, base: SHOP, addresses: magentoGuard, checkout: false, readOnly: false, ...held }],
    [],
  );

const page = (path: string) => decide(rules({ checkout: true }), { url: `${SHOP}${path}`, type: 'main_frame' });
const order = (path: string, method: string) => decide(rules({ checkout: true }), { url: `${SHOP}${path}`, method });
const write = (path: string) => decide(rules({ readOnly: true }), { url: `${SHOP}${path}`, method: 'POST' });

describe('magentoGuard', () => {
  it.each([
    'checkout',
    'checkout/',
    'checkout?x=1',
    'checkout/#payment',
    'checkout/index',
    'checkout/index/',
    'checkout/index/index/',
    'checkout/Index/INDEX',
    '/checkout/',
    'index.php/checkout/',
    'de/checkout/',
    'index.php/de_at/checkout/index/',
    'multishipping/checkout/addresses/',
    'paypal/express/start/button/1/',
    'paypal/express/review/',
    'paypal/payflowexpress/start/',
    'paypal/bml/start/',
    'braintree/paypal/review/',
    'braintree/googlepay/review/',
  ])('leads %s to the cart', (path) => {
    expect(page(path)).toEqual({ redirect: `${SHOP}checkout/cart/#connect-checkout-blocked` });
  });

  it.each([
    '',
    'checkout/cart/',
    'checkout/cart/index/',
    'checkout/cart/configure/id/2/product_id/1/',
    'checkout/onepage/success/',
    'checkout/noroute/',
    'checkout-rules.html',
    'checkoutx/',
    'paypal/billing_agreement/',
    'customer/account/',
    'sales/order/history/',
    'catalogsearch/result/?q=checkout/',
    'loginascustomer/login/index/?secret=x',
  ])('shows %s', (path) => {
    expect(page(path)).toBe('pass');
  });

  it.each([
    ['rest/default/V1/carts/mine/payment-information', 'POST'],
    ['rest/V1/guest-carts/nHv4/payment-information', 'POST'],
    ['rest/de/V1/carts/mine/order', 'PUT'],
    ['rest/all/async/V1/guest-carts/nHv4/order', 'PUT'],
    ['rest/default/V1/negotiable-carts/7/payment-information', 'POST'],
    ['rest/default/V1/carts/mine/payment-order', 'POST'],
    ['checkout/onepage/saveOrder', 'POST'],
    ['multishipping/checkout/overviewPost/', 'POST'],
    ['instantpurchase/button/placeOrder', 'POST'],
    ['paypal/express/onAuthorization/', 'POST'],
    ['paypal/transparent/requestSecureToken/', 'POST'],
    ['paymentservicespaypal/smartbuttons/placeorder', 'POST'],
    ['braintree/paypal/placeorder', 'POST'],
  ])('stops %s by %s, which orders or pays', (path, method) => {
    expect(order(path, method)).toBe('block');
  });

  it.each([
    ['rest/default/V1/carts/mine/payment-information', 'GET'],
    ['rest/default/V1/carts/mine/set-payment-information', 'POST'],
    ['rest/default/V1/carts/mine/estimate-shipping-methods', 'POST'],
    ['rest/default/V1/carts/mine/items', 'POST'],
    ['rest/default/V1/orders', 'POST'],
    ['checkout/cart/add/product/1/', 'POST'],
    ['checkout/sidebar/updateItemQty/', 'POST'],
    ['wishlist/index/fromcart/', 'POST'],
    ['graphql', 'POST'],
  ])('lets %s by %s pass while only the checkout is blocked', (path, method) => {
    expect(order(path, method)).toBe('pass');
  });

  it.each([
    'customer/section/load/?sections=customer,loggedAsCustomer',
    'customer/account/logout/',
    'customer/ajax/logout',
    'loginascustomer/login/index/',
    'captcha/refresh/',
    'page_cache/block/render/?blocks=x',
    'stores/store/redirect/___store/de/___from_store/default/',
    'index.php/customer/account/logout/',
  ])('lets %s pass while only reading is allowed', (path) => {
    expect(write(path)).toBe('pass');
  });

  it.each([
    'customer/account/editPost/',
    'customer/account/loginPost/',
    'customer/address/formPost/id/1/',
    'customer/address/delete/id/1/',
    'checkout/cart/add/uenc/x/product/1/',
    'wishlist/index/add/',
    'newsletter/manage/save/',
    'review/product/post/id/1/',
    'sales/order/reorder/order_id/1/',
    'rest/default/V1/customers/me',
    'vault/cards/deleteaction/',
    'graphql',
    'customer/section/loader',
  ])('stops %s while only reading is allowed', (path) => {
    expect(write(path)).toBe('block');
  });
});
