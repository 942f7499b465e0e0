import type { LoggedRequest } from '../server/request-log.ts';
import type { ShopwareServer } from '../server/start-shopware.ts';

/** Requests of the extension for a token to log in with, granted or not; the customer's id each. */
export const tokensAskedFor = ({ requests }: ShopwareServer): readonly string[] =>
  requests
    .filter(({ path, isOfPage, method }) => method === 'POST' && !isOfPage && path.includes('generate-imitate'))
    .map(({ body }) => (JSON.parse(body) as { readonly customerId: string }).customerId);

/** Logins that reached a storefront, by address without its query. */
export const logins = ({ requests }: ShopwareServer): readonly LoggedRequest[] =>
  requests.filter(({ path }) => path.endsWith('/account/login/imitate-customer'));

/** Requests that would end the customer's own login as well. */
export const logouts = ({ requests }: ShopwareServer): readonly LoggedRequest[] =>
  requests.filter(({ path }) => path.endsWith('/account/logout'));
