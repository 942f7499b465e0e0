import type { MiddlewareHandler } from 'hono';
import type { Connect } from '../../src/connect.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { Storefront } from '../shop/sites.ts';
import { createVisit, type StorefrontEnv } from './visit.ts';

/** Asks the backend before anything else, then finds out who is here. */
export const guardStorefront =
  (shop: ShopContext, storefront: Storefront, connect: Connect): MiddlewareHandler<StorefrontEnv> =>
  async (context, next) => {
    const guarded = await connect.guard(context.req.raw, storefront.id);
    if (guarded.kind === 'refused') return guarded.response;
    const session = guarded.kind === 'live' ? guarded.session : null;
    context.set('visit', await createVisit(context, shop, storefront, session));
    context.header('Cache-Control', 'no-store');
    if (storefront.contentSecurityPolicy !== null)
      context.header('Content-Security-Policy', storefront.contentSecurityPolicy);
    if (guarded.kind === 'ended')
      for (const cookie of guarded.setCookies) context.header('Set-Cookie', cookie, { append: true });
    await next();
    return undefined;
  };
