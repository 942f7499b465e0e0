import type { MiddlewareHandler } from 'hono';
import type { Customer } from '../shop/customers.ts';
import type { LoggedIn } from '../shop/storefront-sessions.ts';
import type { StorefrontContext, StorefrontEnv } from './visit.ts';

/** Account pages are for registered customers; everybody else, guests included, is asked to log in. */
export const requireCustomer: MiddlewareHandler<StorefrontEnv> = async (context, next) =>
  context.var.visit.loggedIn?.customer.guest === 0
    ? next()
    : context.redirect(`/login?next=${encodeURIComponent(context.req.path)}`, 303);

/** Behind `requireCustomer` there is always one. */
export const getLoggedIn = (context: StorefrontContext): LoggedIn => {
  const { loggedIn } = context.var.visit;
  if (loggedIn === null) throw new Error('nobody is logged in');
  return loggedIn;
};

export const getCustomer = (context: StorefrontContext): Customer => getLoggedIn(context).customer;
