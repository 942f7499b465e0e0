/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { fieldOf, readForm, wholeNumber } from '../http/form-fields.ts';
import { renderPage } from '../http/render-page.ts';
import { addAddress, addressFields, findAddressesOf, removeAddress } from '../shop/addresses.ts';
import { findOrderByReference, findOrdersOf } from '../shop/orders.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import { AddressesPage, OrderPage, OrdersPage, OverviewPage } from './AccountPages.tsx';
import { getCustomer, requireCustomer } from './require-customer.ts';
import type { StorefrontEnv } from './visit.ts';

/** What a customer sees of themselves. */
export const routeAccount = (app: Hono<StorefrontEnv>, shop: ShopContext): void => {
  app.use('/account/*', requireCustomer);

  app.get('/account', async (context) => {
    const customer = getCustomer(context);
    const orders = await findOrdersOf(shop, customer.id);
    return renderPage(context, <OverviewPage visit={context.var.visit} customer={customer} orders={orders} />);
  });

  app.get('/account/orders', async (context) => {
    const customer = getCustomer(context);
    const orders = await findOrdersOf(shop, customer.id);
    return renderPage(context, <OrdersPage visit={context.var.visit} customer={customer} orders={orders} />);
  });

  app.get('/account/orders/:reference', async (context) => {
    const customer = getCustomer(context);
    const order = await findOrderByReference(shop, context.req.param('reference'));
    if (order?.customer_id !== customer.id) return context.notFound();
    return renderPage(context, <OrderPage visit={context.var.visit} customer={customer} order={order} />);
  });

  app.get('/account/addresses', async (context) => {
    const { visit } = context.var;
    const customer = getCustomer(context);
    const addresses = await findAddressesOf(shop, customer.id);
    const notice = context.req.query('done') === '1' ? visit.t('saved') : undefined;
    const page = <AddressesPage visit={visit} customer={customer} addresses={addresses} notice={notice} />;
    return renderPage(context, page);
  });

  app.post('/account/addresses/add', async (context) => {
    const { visit } = context.var;
    const customer = getCustomer(context);
    const fields = addressFields.safeParse(await readForm(context.req));
    if (!fields.success) {
      const addresses = await findAddressesOf(shop, customer.id);
      const error = visit.t('form_invalid');
      const page = <AddressesPage visit={visit} customer={customer} addresses={addresses} error={error} />;
      return renderPage(context, page, 422);
    }
    await addAddress(shop, customer.id, fields.data);
    return context.redirect('/account/addresses?done=1', 303);
  });

  app.post('/account/addresses/remove', async (context) => {
    const id = wholeNumber(fieldOf(await readForm(context.req), 'id'), 1, 999_999_999, 0);
    await removeAddress(shop, getCustomer(context).id, id);
    return context.redirect('/account/addresses?done=1', 303);
  });
};
