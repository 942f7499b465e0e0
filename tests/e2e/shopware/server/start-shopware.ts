import { Hono } from 'hono';
import { startLoopback } from '../../support/loopback.ts';
import { html } from '../../support/responses.ts';
import { adminScript } from '../looks/admin-script.ts';
import { adminStyle } from '../looks/admin-style.ts';
import { HOSTS } from '../shop/sales-channels.ts';
import { createShopwareShop, type ShopKnobs } from '../shop/shopware-shop.ts';
import { isAdminScript, showAdmin } from './admin/admin-page.ts';
import { showView } from './admin/show-view.ts';
import { answerApi } from './api/answer-api.ts';
import { logRequests, type LoggedRequest } from './request-log.ts';
import type { ShopwareReplay } from './shopware-replay.ts';
import { answerStorefront } from './storefront/answer-storefront.ts';

export interface ShopwareServer extends ShopwareReplay {
  /** The admin's address, ending in `/`; its page's own has no slash. */
  readonly adminBase: string;
  /** Addresses of the demo shop, the second shop and the headless channel's host, ending in `/`. */
  readonly bases: Readonly<Record<keyof typeof HOSTS, string>>;
  /** Everything that the shop was asked for, in the order it came. */
  readonly requests: readonly LoggedRequest[];
  close(): Promise<void>;
}

const readForm = async (request: Request): Promise<URLSearchParams> => {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  return new URLSearchParams(isForm ? await request.text() : '');
};

/** A shop on loopback that answers like the measured Shopware 6.6: admin and demo shop on one host, two more beside it. */
export async function startShopware(knobs: Partial<ShopKnobs> = {}): Promise<ShopwareServer> {
  const app = new Hono();
  const loopback = await startLoopback(app);
  const { port } = loopback;
  const replay: ShopwareReplay = { shop: createShopwareShop(port, knobs), port };
  const requests: LoggedRequest[] = [];
  const script = `(${adminScript.toString()})();`;
  app.get('/replay/admin.css', (c) => c.body(adminStyle, 200, { 'content-type': 'text/css' }));
  app.get('/replay/view', ({ req }) => showView(replay.shop, new URL(req.url)));
  const { folder, adminName } = replay.shop;
  app.get(`${folder}/bundles/*`, (c) =>
    isAdminScript(c.req.path.slice(folder.length))
      ? c.body(script, 200, { 'content-type': 'text/javascript' })
      : c.notFound(),
  );
  app.get('/theme/*', (c) =>
    c.body('', 200, { 'content-type': c.req.path.endsWith('.css') ? 'text/css' : 'text/javascript' }),
  );
  app.use(logRequests(requests));
  app.all(`${folder}/api/*`, ({ req }) => answerApi(replay, req.raw));
  app.get(`${folder}/${adminName}`, ({ req }) => showAdmin(replay.shop, new URL(req.url)));
  app.get(`${folder}/${adminName}/`, ({ req }) => showAdmin(replay.shop, new URL(req.url)));
  app.all('*', async ({ req }) => {
    const form = await readForm(req.raw);
    if (new URL(req.url).hostname !== HOSTS.headless) return answerStorefront(replay, req.raw, form);
    // A frontend of the shop's own making: all that is known of it is where it takes the form.
    return html('<!doctype html><html lang="en"><title>Headless</title><h1>Headless frontend</h1></html>');
  });
  const baseOf = (host: string) => `http://${host}:${port}/`;
  const bases = {
    demo: `${baseOf(HOSTS.demo).slice(0, -1)}${folder}/`,
    second: baseOf(HOSTS.second),
    headless: baseOf(HOSTS.headless),
  };
  return { ...replay, adminBase: `${bases.demo}${adminName}/`, bases, requests, close: () => loopback.close() };
}
