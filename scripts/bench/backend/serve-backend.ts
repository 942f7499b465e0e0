import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createConnect } from '../../../backends/typescript/src/connect.ts';
import { loadKeyRing } from '../../../backends/typescript/src/keys/key-ring.ts';
import { openDatabase } from '../../../backends/typescript/src/storage/open-database.ts';
import { serveParent } from '../process/parent.ts';
import { benchShop } from './bench-shop.ts';

/** The backend over HTTP as a shop would mount it. Asked for anything, it tells what memory it holds after a collection. */
const [target = '', keyFile = ''] = process.argv.slice(2);
const db = await openDatabase(target);
const connect = createConnect({ shop: benchShop, db, keys: await loadKeyRing(keyFile) });

const app = new Hono();
app.route('/admin/connect', connect.agentApi);
app.route('/connect', connect.storefrontApi('main'));

const tellMemory = (): Promise<object> => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return Promise.resolve({ rss, heapUsed, peak: process.resourceUsage().maxRSS * 1024 });
};

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  serveParent({ port, pid: process.pid }, tellMemory, () => db.destroy()),
);
