import type { Context } from 'hono';
import { createConnect, type Connect } from '../../../backends/typescript/src/connect.ts';
import { loadKeyRing } from '../../../backends/typescript/src/keys/key-ring.ts';
import type { ShopPort } from '../../../backends/typescript/src/shop-port.ts';
import { openDatabase } from '../../../backends/typescript/src/storage/open-database.ts';
import { defaultSettings, type Settings } from '../../../lib/protocol/schema/settings.ts';
import { html, redirect } from '../support/responses.ts';
import { ADMIN, getLoginUrl } from './admin-pages.ts';
import type { Replay } from './replay.ts';

export const CONTROLLER = 'AdminConnectAsCustomer';

/** PrestaShop's own token of the controller and the employee; stays the same in 8, differs on every page in 9. */
const TOKEN = '0d4c2b1ea9f84f6f8f6a2f9d3c5b7e11';

/** The address that the module prints: one for all routes, the route in the query. */
export const getApiTemplate = ({ version, origin }: Pick<Replay, 'version' | 'origin'>): string => {
  const front = version.front === ADMIN ? `${ADMIN}/` : version.front;
  return `${origin}${front}?controller=${CONTROLLER}&token=${TOKEN}&ajax=1&path={path}`;
};

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** What the extension asked the module for, in the order it came. */
export interface ModuleCall {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface CompanionModule {
  readonly connect: Connect;
  readonly calls: readonly ModuleCall[];
  answer(replay: Replay, context: Context): Promise<Response>;
  close(): Promise<void>;
}

/** The TypeScript backend where PrestaShop has its module: behind one address, and behind PrestaShop's own checks. */
export async function startCompanionModule(
  shop: ShopPort,
  folder: string,
  settings: Partial<Settings>,
): Promise<CompanionModule> {
  const db = await openDatabase(`${folder}/connect.db`);
  const keys = await loadKeyRing(`${folder}/keys.json`);
  const connect = createConnect({ shop, db, keys, initialSettings: { ...defaultSettings, ...settings } });
  const calls: ModuleCall[] = [];
  return {
    connect,
    calls,
    close: () => db.destroy(),
    answer: async (replay, context) => {
      const request = context.req.raw;
      const refusal = refuseBeforeController(replay, request);
      if (refusal !== null) return refusal;
      const { searchParams } = new URL(request.url);
      const path = searchParams.get('path') ?? '';
      for (const own of ['controller', 'token', 'ajax', 'path']) searchParams.delete(own);
      const body = request.method === 'POST' ? await request.text() : '';
      calls.push({ method: request.method, path, body });
      const { method, headers } = request;
      const asked = new Request(`${replay.origin}/${path}?${searchParams.toString()}`, {
        method,
        headers,
        ...(body === '' ? {} : { body }),
      });
      const answer = await connect.agentApi.fetch(asked, context.env);
      return path === 'discovery' && answer.ok ? withOwnAddress(replay, answer) : answer;
    },
  };
}

/** What PrestaShop answers before a module's controller runs; null lets it run. All of it is HTML that ends with 200. */
function refuseBeforeController(replay: Replay, request: Request): Response | null {
  if (replay.shop.findSignedInAgent(request) === null) return redirect(getLoginUrl(replay));
  if (!replay.hasModule) return html('<!DOCTYPE html><title>Page not found</title><h1>Page not found</h1>');
  if (replay.hidesModule)
    return new Response('<!DOCTYPE html><title>Forbidden</title>', { status: 403, headers: HTML });
  if (new URL(request.url).searchParams.get('token') === TOKEN) return null;
  if (replay.version.front === ADMIN) return redirect(`${replay.origin}${ADMIN}/security/compromised?uri=%2F`);
  return html('<!DOCTYPE html><title>Invalid security token</title><h1>Invalid security token</h1>');
}

/** The backend tells addresses of its own form; the module has the one that PrestaShop gives it. */
async function withOwnAddress(replay: Replay, answer: Response): Promise<Response> {
  const told = (await answer.json()) as Record<string, unknown>;
  return Response.json({ ...told, apiTemplate: getApiTemplate(replay) }, { headers: answer.headers });
}
