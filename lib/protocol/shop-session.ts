import type { AdapterIo, PlatformId, SessionAdapter, ShopAddress } from '../platforms/platform.ts';
import { fail, ok, type Result } from '../result.ts';
import { isApiOfAdmin } from './api-url.ts';
import { requestRoute, type JsonRouteName, type RouteAnswer, type RouteCall } from './client.ts';
import type { Failure } from './errors.ts';

/** The background half of every platform whose shop speaks our protocol, by itself or through a companion module. */
export function createProtocolSessionAdapter(id: PlatformId): SessionAdapter {
  return {
    id,
    apiHoldsToken: false,
    explainNoApi: () => Promise.resolve({ code: 'companion_missing' }),
    discover: (shop, io) => ask('discovery', {}, shop, io),
    findCustomers: (shop, q, cursor, io) =>
      ask('findCustomers', { query: cursor === null ? { q } : { q, cursor } }, shop, io),
    getCustomer: (shop, customer, io) => ask('getCustomer', { id: customer }, shop, io),
    getCarts: async (shop, customer, io) => {
      const answer = await ask('getCarts', { id: customer }, shop, io);
      return answer.ok ? ok(answer.value.carts) : answer;
    },
    createLink: (shop, token, request, io) => ask('createLink', { body: request }, shop, io, token),
    listSessions: (shop, query, io) => ask('listSessions', { query }, shop, io),
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
  io: AdapterIo,
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
