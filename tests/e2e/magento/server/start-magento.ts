import { Hono } from 'hono';
import { readCapture } from '../../replay/captures.ts';
import { startLoopback } from '../../support/loopback.ts';
import { adminScript } from '../looks/admin-script.ts';
import { adminStyle } from '../looks/admin-style.ts';
import { gridScript } from '../looks/grid-script.ts';
import { storefrontScript } from '../looks/storefront-script.ts';
import { storefrontStyle } from '../looks/storefront-style.ts';
import { createMagentoShop } from '../shop/magento-shop.ts';
import { HOSTS } from '../shop/store-views.ts';
import { answerAdmin } from './admin/answer-admin.ts';
import { ADMIN, FOLDER, type MagentoReplay } from './magento-replay.ts';
import { logRequests, type LoggedRequest } from './request-log.ts';
import { answerStorefront } from './storefront/answer-storefront.ts';

export interface MagentoServer extends MagentoReplay {
  /** The admin's address, ending in `/`. */
  readonly adminBase: string;
  /** Everything that the shop was asked for, in the order it came. */
  readonly requests: readonly LoggedRequest[];
  close(): Promise<void>;
}

const FILES: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
  'admin.css': { type: 'text/css', body: adminStyle },
  'admin.js': { type: 'text/javascript', body: `(${adminScript.toString()})();(${gridScript.toString()})();` },
  'storefront.css': { type: 'text/css', body: storefrontStyle },
  'storefront.js': { type: 'text/javascript', body: `(${storefrontScript.toString()})();` },
  'none.js': { type: 'text/javascript', body: '' },
};

const readForm = async (request: Request): Promise<URLSearchParams> => {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  return new URLSearchParams(isForm ? await request.text() : '');
};

/** A shop on loopback that answers like the measured Magento 2.4.7: admin and website 1 on one host, website 2 on another. */
export async function startMagento(): Promise<MagentoServer> {
  const app = new Hono();
  const loopback = await startLoopback(app);
  const { port } = loopback;
  const shop = createMagentoShop();
  const kept = new Map<string, string>();
  const replay: MagentoReplay = {
    shop,
    port,
    origins: { 1: `http://${HOSTS[1]}:${port}`, 2: `http://${HOSTS[2]}:${port}` },
    readCapture: (file) => {
      const text = kept.get(file) ?? readCapture(FOLDER, file);
      kept.set(file, text);
      return text;
    },
  };
  const requests: LoggedRequest[] = [];
  app.get('/replay/:file', (c) => {
    const file = FILES[c.req.param('file')];
    return file === undefined ? c.notFound() : c.body(file.body, 200, { 'content-type': file.type });
  });
  app.use(logRequests(requests, () => shop.now()));
  app.all(`${ADMIN}/*`, async ({ req }) => answerAdmin(replay, req.raw, await readForm(req.raw)));
  app.all('*', async ({ req }) => answerStorefront(replay, req.raw, await readForm(req.raw)));
  return { ...replay, adminBase: `${replay.origins[1]}${ADMIN}/`, requests, close: () => loopback.close() };
}
