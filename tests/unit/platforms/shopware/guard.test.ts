import { describe, expect, it } from 'vitest';
import { findGuard } from '../../../../lib/courtesy/guards.ts';
import { makeRules } from '../../../../lib/courtesy/rules.ts';
import { shopwareGuard } from '../../../../lib/platforms/shopware/guard.ts';
import { decide } from '../../courtesy/emulate-rules.ts';

const HOST = 'http://shopware.localhost:8083/';

const rules = (held: { readonly checkout?: boolean; readonly readOnly?: boolean }) =>
  makeRules(
    [{ storefrontUrl: HOST, base: `${HOST}de/`, addresses: shopwareGuard, checkout: false, readOnly: false, ...held }],
    [],
  );

const page = (path: string) => decide(rules({ checkout: true }), { url: HOST + path, type: 'main_frame' });
const order = (path: string, method = 'POST') => decide(rules({ checkout: true }), { url: HOST + path, method });
const write = (path: string, method = 'POST') => decide(rules({ readOnly: true }), { url: HOST + path, method });

/** Sales channels of one host, however their domains are called. */
const FOLDERS = ['', '/', 'de/', 'shop/public/', 'shop/public/index.php/en-gb/'];

describe('shopwareGuard', () => {
  it('is the one for Shopware, and for all of a host', () => {
    expect(findGuard('shopware')).toBe(shopwareGuard);
    expect(shopwareGuard.wholeHost).toBe(true);
  });

  it.each(FOLDERS)('leads the checkout below “%s” to the cart of the session', (folder) => {
    const cart = { redirect: `${HOST}de/checkout/cart#connect-checkout-blocked` };
    const routes = ['checkout/confirm', 'checkout/confirm?redirected=1', 'checkout/register', 'checkout/confirm/'];
    for (const route of routes) expect(page(folder + route), route).toEqual(cart);
    expect(page(`${folder}Checkout/Confirm`)).toEqual(cart);
    expect(page(`${folder}mollie/paypal-express/start`)).toEqual(cart);
  });

  it.each(FOLDERS)('leads the logout below “%s” to our Exit, whatever else is held', (folder) => {
    const exit = { redirect: `${HOST}de/#connect-exit` };
    for (const held of [{}, { checkout: true }, { readOnly: true }]) {
      const logout = (type: 'main_frame' | 'xmlhttprequest', method = 'GET') =>
        decide(rules(held), { url: `${HOST}${folder}account/logout`, type, method });
      expect(logout('main_frame')).toEqual(exit);
      expect(logout('main_frame', 'POST')).toEqual(exit);
      expect(logout('xmlhttprequest')).toBe('block');
    }
    expect(decide(rules({}), { url: `${HOST}${folder}account/logouts`, type: 'main_frame' })).toBe('pass');
  });

  it.each(FOLDERS)('shows the rest of the shop below “%s”', (folder) => {
    const routes = [
      '',
      'checkout/cart',
      'checkout/offcanvas',
      'checkout/finish?orderId=0f',
      'account/order/edit/0f',
      'account',
      'account/login/imitate-customer',
      'checkout-confirm',
      'checkout/confirmation-of-age',
      'search?search=/checkout/confirm',
    ];
    for (const route of routes) expect(page(folder + route), route).toBe('pass');
  });

  it.each([
    'checkout/order',
    'de/checkout/order',
    'subscription/checkout/order/0f',
    'account/order/update/0f',
    'store-api/checkout/order',
    'shop/store-api/checkout/order',
    'store-api/handle-payment',
    'paypal/create-order',
    'de/paypal/express/create-order',
    'paypal/express/prepare-checkout',
    'store-api/paypal/express/create-order?x=1',
    'store-api/paypal/create-order',
    'subscription/paypal/create-order/0f',
    'mollie/apple-pay/start-payment',
    'mollie/paypal-express/start',
    'checkout/confirm',
  ])('stops %s, which orders or pays', (path) => {
    expect(order(path)).toBe('block');
  });

  it.each([
    'checkout/line-item/add',
    'checkout/promotion/add',
    'checkout/configure',
    'store-api/checkout/cart',
    'store-api/checkout/cart/line-item',
    'store-api/order',
    'account/order/cancel',
    'account/order/payment/0f',
    'account/login/imitate-customer',
    'paypal/payment-method-eligibility',
    'mollie/apple-pay/validate',
    'checkout/orders',
    'api/oauth/token',
    'api/_proxy/store-api/98432def39fc4624b33213a56b8c944d/checkout/order',
    'shop/public/api/_proxy/store-api/98432def39fc4624b33213a56b8c944d/checkout/order',
    'api/_proxy-order/98432def39fc4624b33213a56b8c944d',
    'api/search/order',
  ])('lets %s pass while only the checkout is blocked', (path) => {
    expect(order(path)).toBe('pass');
  });

  it.each([
    'account/login/imitate-customer',
    'de/account/login/imitate-customer',
    'search',
    'suggest?search=lamp',
    'widgets/search',
    'widgets/cms/0f',
    'cookie/offcanvas',
    'checkout/language',
    'country/country-state-data',
    'product/0f/reviews',
    'store-api/product',
    'store-api/product/0f',
    'store-api/product/0f/cross-selling',
    'store-api/product-listing/0f',
    'store-api/search',
    'store-api/navigation/main-navigation/main-navigation',
    'store-api/order',
    'store-api/payment-method',
    'store-api/shipping-method?onlyAvailable=1',
    'store-api/account/list-address',
    'store-api/account/login/imitate-customer',
    'api/search/customer',
    'api/oauth/token',
    'shop/public/api/customer/0f',
  ])('lets %s pass while only reading is allowed', (path) => {
    expect(write(path)).toBe('pass');
  });

  it.each([
    'checkout/line-item/add',
    'checkout/line-item/change-quantity/0f',
    'checkout/configure',
    'checkout/order',
    'account/login',
    'account/profile',
    'account/profile/email',
    'account/address/create',
    'account/order/cancel',
    'widgets/account/address-book',
    'wishlist/add/0f',
    'form/newsletter',
    'product/0f/rating',
    'de/account/profile/delete',
    'store-api/account/change-password',
    'store-api/account/logout',
    'store-api/context',
    'store-api/product/0f/review',
    'store-api/order/state/cancel',
    'store-api/order/payment',
    'store-api/checkout/cart/line-item',
    'apiary',
    'store-api',
  ])('stops %s while only reading is allowed', (path) => {
    expect(write(path)).toBe('block');
  });

  it('stops what deletes by the address that others read', () => {
    expect(write('store-api/account/customer', 'DELETE')).toBe('block');
    expect(write('store-api/checkout/cart', 'DELETE')).toBe('block');
    expect(write('checkout/cart', 'GET')).toBe('pass');
  });
});
