import { hasPrivilege, type AdminUser } from '../../shop/admin-users.ts';
import type { ShopwareShop } from '../../shop/shopware-shop.ts';
import { json, type ShopwareReplay } from '../shopware-replay.ts';
import { duplicateEntry, forbidden, noRoute, unauthorized } from './api-errors.ts';
import { asText, search } from './criteria.ts';
import { createImitation } from './create-imitation.ts';
import { ENTITIES } from './entities.ts';

type Body = Readonly<Record<string, unknown>>;

const DONE = (): Response => new Response(null, { status: 204, headers: { 'access-control-allow-origin': '*' } });

const describeMe = ({ id, username, lastName, admin, language, privileges }: AdminUser): Body => ({
  id,
  username,
  firstName: username,
  lastName,
  email: `${username}@example.com`,
  active: true,
  admin,
  localeId: language === 'de' ? '01a1fce757f3719f9f5d859818dbb34a' : '01a1fce757f3719f9f5d8598186cf96b',
  timeZone: 'UTC',
  aclRoles: admin ? [] : [{ name: username, privileges, apiAlias: 'acl_role' }],
  apiAlias: 'user',
});

/** Password and refresh grants of the admin page. */
function grant({ adminTokens }: ShopwareShop, body: Body): Response {
  const field = (name: string) => asText(body[name]);
  const pair =
    body['grant_type'] === 'refresh_token'
      ? adminTokens.refresh(field('refresh_token'))
      : adminTokens.signIn(field('username'), field('password'));
  if (pair !== null) return json(pair);
  return body['grant_type'] === 'refresh_token'
    ? unauthorized('Token has been revoked')
    : unauthorized('invalid_grant');
}

/** A row of `user_config` for anybody, or, by its id, a change of one. */
function writeUserConfig({ userConfigs }: ShopwareShop, user: AdminUser, request: Request, body: Body): Response {
  const privilege = request.method === 'PATCH' ? 'user_config:update' : 'user_config:create';
  if (!hasPrivilege(user, privilege)) return forbidden(privilege);
  if (request.method === 'PATCH') {
    const id = new URL(request.url).pathname.split('/').at(-1) ?? '';
    return userConfigs.change(id, body['value']) ? DONE() : noRoute('PATCH', request.url);
  }
  const [userId, key] = [String(body['userId']), String(body['key'])];
  return userConfigs.add(userId, key, body['value']) ? DONE() : duplicateEntry(`${userId}-${key}`);
}

/** The agent's own rows, by key. */
function answerConfigMe({ userConfigs }: ShopwareShop, user: AdminUser, request: Request, body: Body): Response {
  const own = userConfigs.rows.filter(({ userId }) => userId === user.id);
  if (request.method === 'GET') {
    const keys = new URL(request.url).searchParams.getAll('keys[]');
    const wanted = own.filter(({ key }) => keys.length === 0 || keys.includes(key));
    return json({ data: Object.fromEntries(wanted.map(({ key, value }) => [key, value])) });
  }
  for (const [key, value] of Object.entries(body)) {
    const row = own.find((one) => one.key === key);
    if (row === undefined) userConfigs.add(user.id, key, value);
    else userConfigs.change(row.id, value);
  }
  return DONE();
}

function answerSignedIn(shop: ShopwareShop, user: AdminUser, request: Request, body: Body): Response {
  const { pathname } = new URL(request.url);
  const call = `${request.method} ${pathname.slice(`${shop.folder}/api/`.length)}`;
  const entity = /^POST search\/([a-z-]+)$/.exec(call)?.[1];
  if (entity !== undefined && entity in ENTITIES) {
    const { privileges, all } = ENTITIES[entity]!;
    const missing = privileges.find((one) => !hasPrivilege(user, one));
    return missing === undefined ? json(search(all(shop), body)) : forbidden(missing);
  }
  if (call === 'GET _info/me') return json({ data: describeMe(user) });
  if (call === 'GET _info/version') return json({ version: shop.version });
  if (call === 'POST _proxy/generate-imitate-customer-token' && !shop.isOld) return createImitation(shop, user, body);
  if (call === 'POST user-config' || call.startsWith('PATCH user-config/')) {
    return writeUserConfig(shop, user, request, body);
  }
  if (call.endsWith(' _info/config-me')) return answerConfigMe(shop, user, request, body);
  if (call === 'POST log-entry') {
    shop.logEntries.unshift({ createdAt: new Date(shop.now()).toISOString(), ...body });
    return DONE();
  }
  return noRoute(request.method, request.url);
}

/** Everything below `/api`: knows nobody but by their bearer token. */
export async function answerApi({ shop }: ShopwareReplay, request: Request): Promise<Response> {
  if (request.method === 'OPTIONS') return DONE();
  const text = await request.text();
  const body = text === '' ? {} : (JSON.parse(text) as Body);
  if (new URL(request.url).pathname === `${shop.folder}/api/oauth/token`) return grant(shop, body);
  const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer === undefined) return unauthorized('Missing "Authorization" header');
  const user = shop.adminTokens.findUser(bearer);
  if (user === null) return unauthorized('The access token is expired or broken');
  // Without it the shop answers in another shape altogether.
  if (request.headers.get('accept') !== 'application/json') return json({ data: [], jsonapi: { version: '1.0' } });
  return answerSignedIn(shop, user, request, body);
}
