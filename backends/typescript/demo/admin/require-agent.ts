import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { ADMIN_COOKIE, findAdminSession, touchAdminSession } from '../shop/admin-sessions.ts';
import { findAgent } from '../shop/agents.ts';
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
    const session = await findAdminSession(shop, getCookie(context, ADMIN_COOKIE));
    const agent = session === null ? null : await findAgent(shop, session.agent_id);
    if (session === null || agent?.active !== 1) {
      const { pathname, search } = new URL(context.req.url);
      return context.redirect(`/admin/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
    }
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const token = context.req.header(FORM_TOKEN_HEADER) ?? fieldOf(await readForm(context.req), 'form_token');
      if (!isSame(token, session.form_token)) return context.text('This form is out of date. Reload the page.', 403);
    }
    await touchAdminSession(shop, session);
    context.set('agent', agent);
    context.set('session', session);
    return next();
  };
