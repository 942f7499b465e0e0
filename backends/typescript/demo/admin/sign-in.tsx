/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ADMIN_COOKIE, endAdminSession, findSignedIn, startAdminSession } from '../shop/admin-sessions.ts';
import { findAgentByPassword } from '../shop/agents.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { AdminEnv } from './admin-env.ts';
import { fieldOf, readForm } from '../http/form-fields.ts';
import { renderPage } from '../http/render-page.ts';
import { SignInPage } from './SignInPage.tsx';

const PATH = '/admin/';

/** Only a path of the admin: an address from outside would make the sign-in page a springboard. */
const safeNext = (next: string): string => (/^\/admin\/[\w/?=&%.-]*$/.test(next) ? next : PATH);

/** Signing in and out; everything else of the admin stands behind it. */
export const routeSignIn = (app: Hono<AdminEnv>, shop: ShopContext): void => {
  const { sites } = shop;

  app.get('/admin/sign-in', async (context) => {
    const next = safeNext(context.req.query('next') ?? '');
    if ((await findSignedIn(shop, getCookie(context, ADMIN_COOKIE))) !== null) return context.redirect(next);
    return renderPage(context, <SignInPage sites={sites} email="" error={null} next={next} />);
  });

  app.post('/admin/sign-in', async (context) => {
    const form = await readForm(context.req);
    const email = fieldOf(form, 'email');
    const next = safeNext(fieldOf(form, 'next'));
    const agent = await findAgentByPassword(shop, email, fieldOf(form, 'password'));
    if (agent === null) {
      const error = 'E-mail or password is wrong.';
      return renderPage(context, <SignInPage sites={sites} email={email} error={error} next={next} />, 401);
    }
    const before = await findSignedIn(shop, getCookie(context, ADMIN_COOKIE));
    if (before !== null) await endAdminSession(shop, before.session.id);
    const secret = await startAdminSession(shop, agent.id);
    setCookie(context, ADMIN_COOKIE, secret, { path: PATH, httpOnly: true, sameSite: 'Lax' });
    return context.redirect(next, 303);
  });

  app.post('/admin/sign-out', async (context) => {
    await endAdminSession(shop, context.var.session.id);
    deleteCookie(context, ADMIN_COOKIE, { path: PATH });
    return context.redirect('/admin/sign-in', 303);
  });
};
