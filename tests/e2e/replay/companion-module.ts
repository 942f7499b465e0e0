import { html, notSaved, redirect, type Replay } from './replay.ts';
import { getLoginUrl } from './admin-pages.ts';

export const CONTROLLER = 'AdminConnectAsCustomer';
/** PrestaShop's own token of the controller: constant in 8, masked anew on every page in 9. */
const TOKEN = '0d4c2b1ea9f84f6f8f6a2f9d3c5b7e11';

/** The address that the module prints: one for all routes, the route in the query. */
export const getApiTemplate = ({ version, origin }: Pick<Replay, 'version' | 'origin'>): string =>
  `${origin}${version.front === '/admin-dev1' ? '/admin-dev1/' : version.front}?controller=${CONTROLLER}&token=${TOKEN}&ajax=1&path={path}`;

/** A front controller of the module, with friendly addresses on. */
export const getStorefrontTemplate = (origin: string): string => `${origin}/module/connectascustomer/api?path={path}`;

/** What PrestaShop answers before a module's controller runs; null lets it run. Status 200 and HTML, as measured. */
export function refuseBeforeController(replay: Replay, request: Request): Response | null {
  if (replay.shop.findSignedInAgent(request) === null) return redirect(getLoginUrl(replay));
  if (new URL(request.url).searchParams.get('token') === TOKEN) return null;
  return html('<!DOCTYPE html><title>Invalid security token</title><h1>Invalid security token</h1>');
}

export const answerModule = async (): Promise<Response> => notSaved();
