/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { z } from 'zod';
import { fieldOf, readForm, wholeNumber } from '../http/form-fields.ts';
import { renderPage } from '../http/render-page.ts';
import { changeEmail, changePassword } from '../shop/customer-changes.ts';
import { findCustomerByEmail } from '../shop/customers.ts';
import { isPassword } from '../shop/passwords.ts';
import { addPaymentMeans, cardFields, findPaymentMeansOf, removePaymentMeans } from '../shop/payment-means.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import { changeSession } from '../shop/storefront-sessions.ts';
import { getCustomer, getLoggedIn } from './require-customer.ts';
import { PaymentMeansPage, SecurityPage } from './SecurityPages.tsx';
import type { TextKey } from './texts/en.ts';
import type { StorefrontContext, StorefrontEnv } from './visit.ts';

const newEmail = z.email().max(320).toLowerCase();
const newPassword = z.string().min(8).max(200);

const showSecurity = (context: StorefrontContext, problem: TextKey | null) => {
  const { visit } = context.var;
  const notice = context.req.query('done') === '1' ? visit.t('saved') : undefined;
  const error = problem === null ? undefined : visit.t(problem);
  const page = <SecurityPage visit={visit} customer={getCustomer(context)} notice={notice} error={error} />;
  return renderPage(context, page, problem === null ? 200 : 422);
};

const showPaymentMeans = async (context: StorefrontContext, shop: ShopContext, problem: TextKey | null) => {
  const { visit } = context.var;
  const customer = getCustomer(context);
  const paymentMeans = await findPaymentMeansOf(shop, customer.id);
  const notice = context.req.query('done') === '1' ? visit.t('saved') : undefined;
  const error = problem === null ? undefined : visit.t(problem);
  const data = { visit, customer, paymentMeans, notice, error };
  return renderPage(context, <PaymentMeansPage {...data} />, problem === null ? 200 : 422);
};

/** What only the customer may change: e-mail, password, payment means. */
export const routeAccountSecurity = (app: Hono<StorefrontEnv>, shop: ShopContext): void => {
  app.get('/account/security', (context) => showSecurity(context, null));

  app.post('/account/email', async (context) => {
    const { session, customer } = getLoggedIn(context);
    const form = await readForm(context.req);
    const email = newEmail.safeParse(fieldOf(form, 'email').trim());
    if (!email.success) return showSecurity(context, 'form_invalid');
    if (!(await isPassword(fieldOf(form, 'current'), customer.password_hash)))
      return showSecurity(context, 'wrong_password');
    const holder = await findCustomerByEmail(shop, session.storefront_id, email.data);
    if (holder !== null && holder.id !== customer.id) return showSecurity(context, 'email_taken');
    await changeSession(shop, session, { credentials_version: await changeEmail(shop, customer, email.data) });
    return context.redirect('/account/security?done=1', 303);
  });

  app.post('/account/password', async (context) => {
    const { session, customer } = getLoggedIn(context);
    const form = await readForm(context.req);
    const password = newPassword.safeParse(fieldOf(form, 'password'));
    if (!password.success) return showSecurity(context, 'form_invalid');
    if (!(await isPassword(fieldOf(form, 'current'), customer.password_hash)))
      return showSecurity(context, 'wrong_password');
    await changeSession(shop, session, { credentials_version: await changePassword(shop, customer, password.data) });
    return context.redirect('/account/security?done=1', 303);
  });

  app.get('/account/payment', (context) => showPaymentMeans(context, shop, null));

  app.post('/account/payment/add', async (context) => {
    const card = cardFields.safeParse(await readForm(context.req));
    if (!card.success) return showPaymentMeans(context, shop, 'form_invalid');
    await addPaymentMeans(shop, getCustomer(context).id, card.data);
    return context.redirect('/account/payment?done=1', 303);
  });

  app.post('/account/payment/remove', async (context) => {
    const id = wholeNumber(fieldOf(await readForm(context.req), 'id'), 1, 999_999_999, 0);
    await removePaymentMeans(shop, getCustomer(context).id, id);
    return context.redirect('/account/payment?done=1', 303);
  });
};
