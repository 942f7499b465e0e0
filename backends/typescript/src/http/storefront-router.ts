import { Hono, type Context } from 'hono';
import { ROUTES, type Route, type RouteName } from '../../../../lib/protocol/routes.ts';
import { isHostOf } from '../access/origins.ts';
import type { Backend } from '../backend.ts';
import { createFailureResponse } from '../pages/visitor-page.ts';
import { PAGE_FILES } from '../pages/page-files.ts';
import { createJsonResponse, toProblem, withCommonHeaders } from './answers.ts';
import { ProblemError, refuse } from './problem.ts';
import { getSocketAddress } from './socket-address.ts';
import type { StorefrontSite } from './storefront-site.ts';

export type StorefrontRouteName = Extract<RouteName, 'go' | 'redeem' | 'currentSession' | 'exit'>;

/** One request of a browser in a storefront. */
export interface StorefrontCall {
  readonly backend: Backend;
  readonly site: StorefrontSite;
  readonly request: Request;
  readonly address: string | null;
}

export type StorefrontHandler = (call: StorefrontCall) => Promise<Response>;

/** Mounts the routes of one storefront, and the two files of its landing page. */
export function createStorefrontRouter(
  backend: Backend,
  site: StorefrontSite,
  handlers: Readonly<Record<StorefrontRouteName, StorefrontHandler>>,
  describe: () => unknown,
): Hono {
  const app = new Hono();
  app.onError(async (error, context) =>
    withCommonHeaders(await createFailureResponse(context.req.raw, site.apiPath, toProblem(backend, error))),
  );
  app.use('*', async (context, next) => {
    if (!isHostOf(context.req.raw, site.storefront.url)) refuse('host_unknown');
    await next();
  });
  const methods = new Map<string, string[]>();
  const serve = (method: Route['method'], path: string, handle: (context: Context) => Promise<Response> | Response) => {
    methods.set(path, [...(methods.get(path) ?? []), method]);
    app.on([method], `/${path}`, async (context) => {
      // Hono serves HEAD as GET.
      if (context.req.raw.method !== method) refuseMethod(path);
      return withCommonHeaders(await handle(context));
    });
  };
  const refuseMethod = (path: string): never => {
    throw new ProblemError('method_not_allowed', { headers: { Allow: (methods.get(path) ?? []).join(', ') } });
  };
  serve('GET', ROUTES.about.path, () => createJsonResponse(describe()));
  for (const { name, type, content } of PAGE_FILES) {
    serve('GET', name, () => new Response(content, { headers: { 'Content-Type': type } }));
  }
  for (const [name, handle] of Object.entries(handlers) as [StorefrontRouteName, StorefrontHandler][]) {
    serve(ROUTES[name].method, ROUTES[name].path, (context) => handle(toCall(backend, site, context)));
  }
  for (const path of methods.keys()) app.all(`/${path}`, () => refuseMethod(path));
  app.all('*', () => refuse('not_found'));
  return app;
}

const toCall = (backend: Backend, site: StorefrontSite, context: Context): StorefrontCall => ({
  backend,
  site,
  request: context.req.raw,
  address: backend.findAddress(getSocketAddress(context), context.req.header('x-forwarded-for') ?? null),
});
