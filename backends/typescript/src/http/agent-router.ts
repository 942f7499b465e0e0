import { Hono, type Context } from 'hono';
import { ROUTES, type Route } from '../../../../lib/protocol/routes.ts';
import { id as idSchema } from '../../../../lib/protocol/schema/primitives.ts';
import { CONNECT_TOKEN_HEADER } from '../../../../lib/protocol/version.ts';
import { getRights, seesCustomers, seesSessions, type Rights } from '../access/agent-rights.ts';
import { isConnectTokenValid } from '../access/connect-token.ts';
import { isHostOf, isOriginAllowed } from '../access/origins.ts';
import type { Backend } from '../backend.ts';
import type { Agent } from '../shop-port.ts';
import type { AgentAccess, AgentRoute } from './agent-route.ts';
import { createJsonResponse, toProblem, withCommonHeaders } from './answers.ts';
import { createProblemResponse, ProblemError, refuse } from './problem.ts';
import { parseWith, readJson } from './request-body.ts';
import { getSocketAddress } from './socket-address.ts';

/** Mounts routes below the admin: `describe` answers `about`, everything else is for a signed-in agent. */
export function createAgentRouter(backend: Backend, routes: readonly AgentRoute[], describe: () => unknown): Hono {
  const app = new Hono();
  app.onError((error) => withCommonHeaders(createProblemResponse(toProblem(backend, error))));
  app.use('*', async (context, next) => {
    if (!isHostOf(context.req.raw, backend.shop.adminBase)) refuse('host_unknown');
    await next();
  });
  const serve = (route: Route, handle: (context: Context) => Promise<Response> | Response) => {
    const path = `/${route.path.replace('{id}', ':id')}`;
    app.on([route.method], path, async (context) => {
      // Hono serves HEAD as GET.
      if (context.req.raw.method !== route.method) refuseMethod(route.path, routes);
      return withCommonHeaders(await handle(context));
    });
  };
  serve(ROUTES.about, () => createJsonResponse(describe()));
  for (const route of routes) serve(ROUTES[route.name], (context) => answer(backend, route, context));
  for (const path of new Set([ROUTES.about.path, ...routes.map(({ name }) => ROUTES[name].path)])) {
    app.all(`/${path.replace('{id}', ':id')}`, () => refuseMethod(path, routes));
  }
  app.all('*', () => refuse('not_found'));
  return app;
}

async function answer(backend: Backend, route: AgentRoute, context: Context): Promise<Response> {
  const line: Route = ROUTES[route.name];
  const request = context.req.raw;
  if (!isOriginAllowed(request.headers.get('origin'), new URL(backend.shop.adminBase).origin)) refuse('origin_refused');
  const who = (await backend.shop.signedInAgent(request)) ?? refuse('agent_signed_out');
  const settings = await backend.readSettings();
  const rights = getRights(who.agent, settings);
  if (!hasAccess(who.agent, rights, route.access)) refuse('not_allowed');
  if (line.method === 'POST') {
    const token = request.headers.get(CONNECT_TOKEN_HEADER) ?? '';
    if (!isConnectTokenValid(backend.keys, backend.shop.id, who, token)) refuse('token_invalid');
  }
  const body = line.method === 'POST' ? await readJson(request) : undefined;
  const value = await route.handle({
    backend,
    request,
    who,
    rights,
    settings,
    address: backend.findAddress(getSocketAddress(context), request.headers.get('x-forwarded-for')),
    id: getId(line, context),
    query: line.query === undefined ? undefined : parseWith(line.query, context.req.query()),
    body: line.body === undefined ? undefined : parseWith(line.body, body),
  });
  return value instanceof Response ? value : createJsonResponse(value, line.status);
}

/** An id that cannot be one names nothing. */
function getId(route: Route, context: Context): string {
  if (!route.path.includes('{id}')) return '';
  const parsed = idSchema.safeParse(context.req.param('id'));
  if (parsed.success) return parsed.data;
  return refuse(route.path.startsWith('customers/') ? 'customer_not_found' : 'not_found');
}

function hasAccess(agent: Agent, rights: Rights, access: AgentAccess): boolean {
  switch (access) {
    case 'active':
      return agent.active;
    case 'customers':
      return seesCustomers(agent);
    case 'sessions':
      return seesSessions(agent);
    case 'settings':
      return rights.settings;
  }
}

function refuseMethod(path: string, routes: readonly AgentRoute[]): never {
  const lines = [ROUTES.about, ...routes.map(({ name }) => ROUTES[name])];
  const methods = lines.filter((line) => line.path === path).map(({ method }) => method);
  throw new ProblemError('method_not_allowed', { headers: { Allow: [...new Set(methods)].join(', ') } });
}
