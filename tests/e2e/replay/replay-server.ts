import { Hono } from 'hono';
import type { Settings } from '../../../lib/protocol/schema/settings.ts';
import { startLoopback } from '../support/loopback.ts';
import { ADMIN, answerAdmin } from './admin-pages.ts';
import { readCaptures } from './captures.ts';
import { CONTROLLER, getApiTemplate, startCompanionModule, type ModuleCall } from './companion-module.ts';
import { findCapturedCustomers } from './replay-customers.ts';
import { replayPage } from './replay-page.ts';
import { createReplayShop, STOREFRONT } from './replay-shop.ts';
import { getReplayStyle, storefrontStyle } from './replay-style.ts';
import type { Replay } from './replay.ts';
import { answerStorefront } from './storefront-pages.ts';
import type { ReplayVersion } from './versions.ts';

export interface ReplayServer extends Replay {
  /** What the extension asked the companion module for, in the order it came. */
  readonly calls: readonly ModuleCall[];
  /** Addresses of back-office pages that were opened, in the order they were. */
  readonly visited: readonly string[];
  close(): Promise<void>;
}

/** Serves the saved pages of one shop on loopback, at the addresses that they had, with the companion module in it. */
export async function startReplay(
  version: ReplayVersion,
  folder: string,
  settings: Partial<Settings> = {},
): Promise<ReplayServer> {
  const app = new Hono();
  const loopback = await startLoopback(app);
  const { port } = loopback;
  const origin = `http://${version.host}:${port}`;
  const captures = readCaptures(version.folder);
  const list = captures.get('bo-customers-list');
  if (list === undefined) throw new Error(`no customers list among the saved pages of ${version.folder}`);
  const shop = createReplayShop(version, origin, findCapturedCustomers(list));
  const replay: Replay = { version, origin, port, captures, shop, hasModule: true, hidesModule: false };
  const companion = await startCompanionModule(shop.port, folder, settings);
  const visited: string[] = [];

  app.get('/replay/admin.css', (c) => c.body(getReplayStyle(version), 200, { 'content-type': 'text/css' }));
  app.get('/replay/storefront.css', (c) => c.body(storefrontStyle, 200, { 'content-type': 'text/css' }));
  app.get('/replay/page.js', (c) =>
    c.body(`(${replayPage.toString()})();`, 200, { 'content-type': 'text/javascript' }),
  );
  app.all(`${ADMIN}/*`, (c) => {
    if (c.req.query('controller') === CONTROLLER) return companion.answer(replay, c);
    visited.push(c.req.path);
    return answerAdmin(replay, c.req.raw, getApiTemplate(replay));
  });
  app.route('/connect', companion.connect.storefrontApi(STOREFRONT));
  app.get('/index.php', (c, next) => {
    const isAbout = c.req.query('module') === 'connectascustomer' && c.req.query('path') === 'about';
    return isAbout && replay.hasModule ? companion.connect.agentApi.request(`${origin}/about`, c.req.raw) : next();
  });
  app.all('*', (c) => answerStorefront(replay, companion.connect, c.req.raw));

  return Object.assign(replay, {
    calls: companion.calls,
    visited,
    close: async () => {
      await loopback.close();
      await companion.close();
    },
  });
}
