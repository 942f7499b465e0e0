import type { PlatformId, RequestIo } from '../platforms/platform.ts';
import type { ShopAddress, ShopKeepsSessions } from '../platforms/session-adapter.ts';
import { fail, ok, type Result } from '../result.ts';
import { isApiOfAdmin } from './api-url.ts';
import { requestRoute, type JsonRouteName, type RouteAnswer, type RouteCall } from './client.ts';
import type { Failure } from './errors.ts';

/** The background half of every platform whose shop speaks our protocol, by itself or through a companion module. */
export function createProtocolSessionAdapter(id: PlatformId): ShopKeepsSessions {
  return {
    id,
    record: 'shop',
    apiHoldsToken: false,
    explainNoApi: () => Promise.resolve({ code: 'companion_missing' }),
    discover: async (shop, io) => {
      const answer = await ask('discovery', {}, shop, io);
      return answer.ok ? ok({ discovery: answer.value, agent: null }) : answer;
    },
    findCustomers: (shop, _token, q, cursor, io) =>
      ask('findCustomers', { query: cursor === null ? { q } : { q, cursor } }, shop, io),
    getCustomer: async (shop, _token, customer, io) => {
      const answer = await ask('getCustomer', { id: customer }, shop, io);
      return answer.ok
        ? ok({ ...answer.value, refusalDetail: null, places: null, suggested: null, warning: null })
        : answer;
    },
    getCarts: async (shop, customer, io) => {
      const answer = await ask('getCarts', { id: customer }, shop, io);
      return answer.ok ? ok(answer.value.carts) : answer;
    },
    createLink: async (shop, token, request, io) => {
      const answer = await ask('createLink', { body: request }, shop, io, token);
      if (!answer.ok) return answer;
      const { url, expiresAt } = answer.value;
      return ok({ url, expiresAt, storefront: null, base: null, form: null, customerName: null });
    },
    listSessions: async (shop, _token, query, io) => {
      const answer = await ask('listSessions', { query }, shop, io);
      if (!answer.ok) return answer;
      const { sessions, next } = answer.value;
      return ok({ next, sessions: sessions.map((one) => ({ ...one, shopTime: null, source: 'shop' as const })) });
    },
    endSession: (shop, token, session, cause, io) =>
      ask('endSession', { id: session, body: cause === undefined ? {} : { cause } }, shop, io, token),
    extendSession: (shop, token, session, reason, io) =>
      ask('extendSession', { id: session, body: { reason } }, shop, io, token),
    setMode: (shop, token, session, mode, io) => ask('setMode', { id: session, body: { mode } }, shop, io, token),
  };
}

function ask<N extends JsonRouteName>(
  name: N,
  call: RouteCall<N>,
  shop: ShopAddress,
  io: RequestIo,
  connectToken?: string,
): Promise<Result<RouteAnswer<N>, Failure>> {
  if (!isApiOfAdmin(shop.apiTemplate, shop.adminBase)) return Promise.resolve(fail({ code: 'foreign_api' }));
  return requestRoute(name, call, {
    apiTemplate: shop.apiTemplate,
    fetch: io.fetch,
    signal: io.signal,
    ...(connectToken === undefined ? {} : { connectToken }),
  });
}
