import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { systemClock, type Clock } from '../../../lib/clock.ts';
import { defaultSettings, type Settings } from '../../../lib/protocol/schema/settings.ts';
import { PROTOCOL_VERSION } from '../../../lib/protocol/version.ts';
import { createAddressFinder } from './access/client-address.ts';
import { FailureWindow } from './access/rate-limit.ts';
import { defaultRateLimits, type Backend, type RateLimits } from './backend.ts';
import { createAgentRouter } from './http/agent-router.ts';
import { createStorefrontRouter } from './http/storefront-router.ts';
import { createStorefrontSite, type StorefrontSite } from './http/storefront-site.ts';
import type { KeyRing } from './keys/key-ring.ts';
import { keepHouse } from './audit/keep-house.ts';
import { createReliableShop } from './reliable-shop.ts';
import { agentRoutes } from './routes/agent/agent-routes.ts';
import { currentSession } from './routes/storefront/current-session.ts';
import { exit } from './routes/storefront/exit.ts';
import { go } from './routes/storefront/go.ts';
import { redeem } from './routes/storefront/redeem.ts';
import { AdminSessionWatch } from './sessions/admin-session-watch.ts';
import { guardRequest, type Guarded } from './sessions/guard-request.ts';
import { createSettingsReader } from './settings/settings-store.ts';
import type { ShopPort } from './shop-port.ts';
import type { Database } from './storage/database.ts';

export type { Guarded };

export interface ConnectOptions {
  readonly shop: ShopPort;
  /** From `openDatabase`. */
  readonly db: Kysely<Database>;
  /** From `loadKeyRing`. */
  readonly keys: KeyRing;
  readonly clock?: Clock;
  /** Addresses or CIDR ranges whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** In force until somebody saves settings. */
  readonly initialSettings?: Settings;
  readonly rateLimits?: Partial<RateLimits>;
  /** Told of errors whose cause the answer keeps to itself; standard error by default. */
  readonly onError?: (error: unknown) => void;
}

/** The backend of one shop, to be mounted in its server. */
export interface Connect {
  /** Mounted at `<path of the admin base>connect`. */
  readonly agentApi: Hono;
  /** Mounted at `<path of the storefront>connect`. */
  storefrontApi(storefrontId: string): Hono;
  /** To be asked first by every request of a storefront. */
  guard(request: Request, storefrontId: string): Promise<Guarded>;
  /** Ends overdue sessions and applies retention; to be run every few minutes, by one process or by several. */
  housekeeping(): Promise<void>;
}

export function createConnect(options: ConnectOptions): Connect {
  const backend = createBackend(options);
  const { shop } = backend;
  const sites = new Map<string, StorefrontSite>(
    shop.storefronts.map((storefront) => [storefront.id, createStorefrontSite(storefront)]),
  );
  const getSite = (id: string): StorefrontSite => {
    const site = sites.get(id);
    if (site === undefined) throw new Error(`the shop has no storefront ${id}`);
    return site;
  };
  const describe = () => ({ protocol: PROTOCOL_VERSION, platform: shop.platform, version: shop.version });
  return {
    agentApi: createAgentRouter(backend, agentRoutes, describe),
    storefrontApi: (id) => createStorefrontRouter(backend, getSite(id), { go, redeem, currentSession, exit }, describe),
    guard: (request, id) => guardRequest(backend, getSite(id), request),
    housekeeping: async () => keepHouse(backend, await backend.readSettings()),
  };
}

function createBackend(options: ConnectOptions): Backend {
  const { db, keys, clock = systemClock, initialSettings = defaultSettings } = options;
  if (!options.shop.adminBase.endsWith('/')) throw new Error('the admin base must end in /');
  const shop = createReliableShop(options.shop);
  const rateLimits = { ...defaultRateLimits, ...options.rateLimits };
  return {
    shop,
    db,
    keys,
    log: { shop: shop.id, keys },
    clock,
    rateLimits,
    refusedLinks: new FailureWindow(rateLimits.refusedLinks, clock),
    adminSessions: new AdminSessionWatch(shop, clock),
    readSettings: createSettingsReader(db, shop.id, initialSettings),
    findAddress: createAddressFinder(options.trustedProxies ?? []),
    onError: options.onError ?? writeError,
  };
}

function writeError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
