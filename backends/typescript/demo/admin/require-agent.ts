import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { ADMIN_COOKIE, findSignedIn, touchAdminSession } from '../shop/admin-sessions.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { AdminEnv } from './admin-env.ts';
import { fieldOf, readForm } from '../http/form-fields.ts';

export const FORM_TOKEN_HEADER = 'X-Form-Token';

const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Lets signed-in agents through; their forms must carry the token of their session. */
export const requireAgent =
  (shop: ShopContext): MiddlewareHandler<AdminEnv> =>
  async (context, next) => {
    if (context.req.path === '/admin/sign-in') return next();
    const signedIn = await findSignedIn(shop, getCookie(context, ADMIN_COOKIE));
    if (signedIn === null) {
      const { pathname, search } = new URL(context.req.url);
      return context.redirect(`/admin/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
    }
    const { session, agent } = signedIn;
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const token = context.req.header(FORM_TOKEN_HEADER) ?? fieldOf(await readForm(context.req), 'form_token');
      if (!isSame(token, session.form_token)) return context.text('This form is out of date. Reload the page.', 403);
    }
    await touchAdminSession(shop, session);
    context.set('agent', agent);
    context.set('session', session);
    return next();
  };
