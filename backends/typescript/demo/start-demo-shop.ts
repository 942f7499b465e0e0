import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { systemClock, type Clock } from '../../../lib/clock.ts';
import { createConnect, type Connect } from '../src/connect.ts';
import { loadKeyRing } from '../src/keys/key-ring.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { demoSettings } from './connect/demo-settings.ts';
import { createControl, type Control } from './control/create-control.ts';
import { openShopDatabase } from './database/open-shop-database.ts';
import { createDemoShopPort } from './port/demo-shop-port.ts';
import { seedShop } from './seed/seed-shop.ts';
import { createSitesFetch } from './server/create-sites-fetch.ts';
import type { ShopContext } from './shop/shop-context.ts';
import { createSites, DEFAULT_HOSTS, type HostNames } from './shop/sites.ts';

export interface DemoShopOptions {
  /** 0 (the default) takes any free port. */
  readonly port?: number;
  /** Where the databases and the keys lie; made if missing. Each shop needs its own. */
  readonly dataDir?: string;
  /** `postgres://…` instead of files; the keys stay in `dataDir`. */
  readonly databaseUrl?: string;
  readonly clock?: Clock;
  readonly hosts?: Partial<HostNames>;
  /** How many customers an empty shop is filled with. */
  readonly customers?: number;
  readonly adminIdleSeconds?: number;
  /** Mounts `/__control` for tests: it moves time, changes customers and makes the backend misbehave. */
  readonly control?: boolean;
}

export interface DemoShop {
  /** Address of the admin, ending in `/`. */
  readonly adminUrl: string;
  readonly storefronts: readonly { readonly id: string; readonly name: string; readonly url: string }[];
  readonly port: number;
  /** The same switches as `/__control`, for tests in this process; null unless asked for. */
  readonly control: Control | null;
  close(): Promise<void>;
}

const HOUSEKEEPING_MS = 60_000;

const DEFAULTS = { port: 0, dataDir: '.demo/shop', clock: systemClock, customers: 1200, adminIdleSeconds: 7200 };

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** Runs now and then, beside the checks that every request makes anyway; a failure is told and tried again. */
const keepHouse = (connect: Connect): (() => void) => {
  const timer = setInterval(() => {
    connect.housekeeping().catch((error: unknown) => process.stderr.write(`housekeeping: ${String(error)}\n`));
  }, HOUSEKEEPING_MS);
  timer.unref();
  return () => clearInterval(timer);
};

/** Opens the demo shop on the loopback: filled on the first start, as it was left on every other. */
export const startDemoShop = async (options: DemoShopOptions = {}): Promise<DemoShop> => {
  const { dataDir, customers, adminIdleSeconds, ...wanted } = { ...DEFAULTS, ...options };
  const databaseUrl = options.databaseUrl ?? null;
  const control = options.control === true ? createControl(wanted.clock) : null;
  const clock = control?.clock ?? wanted.clock;

  const db = await openShopDatabase(dataDir, databaseUrl);
  await seedShop(db, customers, clock.now());
  const connectDb = await openDatabase(databaseUrl ?? join(dataDir, 'connect.db'));
  const keys = await loadKeyRing(join(dataDir, 'keys.json'));

  const server = createServer();
  // Addresses carry the port, so it has to be known first; nothing is awaited between here and the first answer.
  const port = await listen(server, wanted.port);
  const sites = createSites({ ...DEFAULT_HOSTS, ...options.hosts }, port);
  const shop: ShopContext = { db, clock, sites, adminIdleSeconds };
  const connect = createConnect({
    shop: createDemoShopPort(shop),
    db: connectDb,
    keys,
    clock,
    initialSettings: demoSettings,
  });
  const fetch = createSitesFetch(shop, connect);
  const listener = getRequestListener(control?.wrap(shop, fetch) ?? fetch);
  server.on('request', (request, response) => void listener(request, response));
  const stopHousekeeping = keepHouse(connect);

  return {
    adminUrl: sites.adminBase,
    storefronts: sites.storefronts.map(({ id, name, url }) => ({ id, name, url })),
    port,
    control,
    close: async () => {
      stopHousekeeping();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await Promise.all([db.destroy(), connectDb.destroy()]);
    },
  };
};
