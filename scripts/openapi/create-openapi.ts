import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { ROUTES, type Route } from '../../lib/protocol/routes.ts';
import { cart, customer } from '../../lib/protocol/schema/customer.ts';
import { discovery } from '../../lib/protocol/schema/discovery.ts';
import { link, linkRequest, linkRow } from '../../lib/protocol/schema/link.ts';
import { id } from '../../lib/protocol/schema/primitives.ts';
import { problem } from '../../lib/protocol/schema/problem.ts';
import { session, storefrontSession } from '../../lib/protocol/schema/session.ts';
import { settings } from '../../lib/protocol/schema/settings.ts';
import { CONNECT_TOKEN_HEADER, PROTOCOL_VERSION } from '../../lib/protocol/version.ts';
import { readRouteErrors } from './route-errors.ts';

const AGENT_SERVER = {
  url: '{adminBase}connect',
  description: 'Below the admin, in the agent’s own signed-in session. Discovery names the exact template.',
  variables: { adminBase: { default: 'https://shop.example/admin/' } },
};
const STOREFRONT_SERVER = {
  url: '{storefront}connect',
  description: 'Below a storefront, in the browser that carries a session.',
  variables: { storefront: { default: 'https://shop.example/' } },
};

const SERVERS = { agent: [AGENT_SERVER], storefront: [STOREFRONT_SERVER], public: [AGENT_SERVER, STOREFRONT_SERVER] };

/** What other parts of the document refer to by name. */
const SCHEMAS = {
  Problem: problem,
  Customer: customer,
  Cart: cart,
  Discovery: discovery,
  Link: link,
  LinkRow: linkRow,
  LinkRequest: linkRequest,
  Session: session,
  StorefrontSession: storefrontSession,
  Settings: settings,
};

/** Form of the landing page; the only body that is not JSON. */
const redeemForm = z.object({ token: z.string(), nonce: z.string(), auto: z.enum(['0', '1']) });

/** The protocol as an OpenAPI 3.1 document. */
export function createOpenApi(): ReturnType<typeof createDocument> {
  const paths: Record<string, ZodOpenApiPathsObject[string]> = {};
  for (const [name, route] of Object.entries<Route>(ROUTES)) {
    const path = `/${route.path}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: createOperation(name, route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Connect as Customer',
      version: String(PROTOCOL_VERSION),
      description:
        'The HTTP contract between the extension and a shop. Generated from lib/protocol; docs/protocol.md shows it with curl.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: [
      { name: 'public', description: 'Anyone' },
      { name: 'agent', description: 'The extension, as the agent' },
      { name: 'storefront', description: 'The browser, in the storefront' },
    ],
    paths,
    components: {
      schemas: SCHEMAS,
      securitySchemes: {
        adminSession: { type: 'apiKey', in: 'cookie', name: 'admin', description: 'The platform’s own admin session.' },
        connectToken: {
          type: 'apiKey',
          in: 'header',
          name: CONNECT_TOKEN_HEADER,
          description: 'From discovery; with every call that changes something.',
        },
      },
    },
  });
}

function createOperation(name: string, route: Route): ZodOpenApiOperationObject {
  const isAgents = route.caller === 'agent';
  const changes = route.method === 'POST';
  return {
    operationId: name,
    summary: route.summary,
    tags: [route.caller],
    servers: SERVERS[route.caller],
    security: isAgents ? [changes ? { adminSession: [], connectToken: [] } : { adminSession: [] }] : [],
    requestParams: {
      ...(route.path.includes('{id}') ? { path: z.object({ id }) } : {}),
      ...(route.query === undefined ? {} : { query: route.query }),
    },
    ...createRequestBody(name, route),
    responses: { [route.status]: createAnswer(route), ...createErrors(name) },
  };
}

function createRequestBody(name: string, route: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (route.method === 'GET') return {};
  const content =
    name === 'redeem'
      ? { 'application/x-www-form-urlencoded': { schema: redeemForm } }
      : { 'application/json': { schema: route.body ?? z.strictObject({}) } };
  return { requestBody: { required: true, content } };
}

function createAnswer(route: Route): ZodOpenApiOperationObject['responses'][`${1 | 2 | 3 | 4 | 5}${string}`] {
  if (route.status === 303) return { description: 'Logged in; Location is the landing' };
  if (route.answer === undefined) {
    return { description: route.summary, content: { [route.media ?? 'text/plain']: { schema: z.string() } } };
  }
  return { description: route.summary, content: { 'application/json': { schema: route.answer } } };
}

function createErrors(name: string): ZodOpenApiOperationObject['responses'] {
  const errors: ZodOpenApiOperationObject['responses'] = {};
  for (const [status, codes] of [...readRouteErrors(name)].sort(([a], [b]) => a - b)) {
    errors[`${status}` as `4${string}`] = {
      description: codes.join(', '),
      content: { 'application/problem+json': { schema: problem } },
    };
  }
  return errors;
}
