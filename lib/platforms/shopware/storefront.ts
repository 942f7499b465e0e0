import type { PageProbe, ShownLogin, ShownStorefront } from '../platform.ts';

/** Stays in the window when the shop answers a login by a page that refuses it; one that succeeds leads elsewhere. */
const LOGIN_ADDRESS = /\/account\/login\/imitate-customer\/?$/;

/** In the account menu of every page with the whole header; the pages of the checkout have less of it. */
const LOGOUT = 'a[href$="/account/logout"]';
const LOGIN = '.account-menu-login-button, body.is-ctl-auth.is-act-loginpage';

/** The bare page of a host that belongs to no channel (in English whatever the shop's language), with and without debugging. */
const NO_CHANNEL = ['Sales Channel Not Found', 'Shopware Domain Mapping Misconfiguration Help'];

/** HTTP status that this page came with; 0 where the browser does not say. */
const getStatus = ({ defaultView }: Document): number => {
  const [entry] = defaultView?.performance.getEntriesByType('navigation') ?? [];
  const status: unknown = entry !== undefined && 'responseStatus' in entry ? entry.responseStatus : 0;
  return typeof status === 'number' ? status : 0;
};

/** An inactive customer, one of another channel, and a broken form get the same page. */
const explainError = (status: number): ShownLogin['refusal'] => (status === 400 ? 'link_invalid' : 'login_refused');

/** The body's classes name the controller and its action. */
const findRefusal = ({ url, document }: PageProbe): ShownLogin['refusal'] => {
  const { body, title } = document;
  if (body.matches('.is-ctl-maintenance.is-act-rendermaintenancepage')) return 'storefront_maintenance';
  if (!LOGIN_ADDRESS.test(url.pathname)) return null;
  if (body.classList.contains('is-ctl-error')) return explainError(getStatus(document));
  if (body.matches('.is-ctl-auth.is-act-loginpage')) return 'link_invalid';
  return NO_CHANNEL.includes(title) ? 'storefront_inactive' : null;
};

/** A guest is in as well, and finds the way out in every menu, but is shown the login where an account is asked for. */
const isLoggedIn = (document: Document): boolean | null => {
  if (document.querySelector(LOGIN) !== null) return false;
  return document.querySelector(LOGOUT) === null ? null : true;
};

/** Shopware's own storefront and themes that keep its account menu. It tells nobody that an agent is logged in. */
export const shopwareStorefront: ShownStorefront = {
  id: 'shopware',
  look: (page) => ({ loggedIn: isLoggedIn(page.document), refusal: findRefusal(page) }),
};
