import { PROTOCOL_VERSION } from '../../../../../lib/protocol/version.ts';
import { createConnectToken } from '../../access/connect-token.ts';
import { defineAgentRoute } from '../../http/agent-route.ts';
import { toShopText } from '../../sessions/session-view.ts';

/** Open to every active agent: one who may do nothing learns exactly that. */
export const discovery = defineAgentRoute('discovery', 'active', ({ backend, who, rights, settings }) => {
  const { shop } = backend;
  const { links, sessions, reason } = settings;
  return Promise.resolve({
    protocol: PROTOCOL_VERSION,
    shop: { id: shop.id, name: toShopText(shop.name), platform: shop.platform, version: shop.version },
    adminBase: shop.adminBase,
    apiTemplate: `${shop.adminBase}connect/{path}`,
    agent: { id: who.agent.id, name: toShopText(who.agent.name), role: toShopText(who.agent.role) },
    may: rights,
    storefronts: shop.storefronts.map(({ id, name, url }) => ({
      id,
      name: toShopText(name),
      url,
      apiTemplate: `${url}connect/{path}`,
    })),
    features: {
      search: true,
      carts: true,
      readOnly: true,
      checkoutBlocked: sessions.blockCheckout,
      listButton: settings.listButton,
    },
    limits: {
      sessionSeconds: sessions.absoluteSeconds,
      idleSeconds: sessions.idleSeconds,
      extendSeconds: sessions.extendSeconds,
      instantSeconds: links.instantUses === 'once' ? links.instantSeconds : links.reusableMinutes * 60,
      magicSeconds: links.magicSeconds,
    },
    defaults: { landing: settings.landing.default, mode: sessions.mode, cart: settings.cart },
    landings: settings.landing.paths,
    reason,
    banner: settings.banner,
    connectToken: createConnectToken(backend.keys, shop.id, who),
  });
});
