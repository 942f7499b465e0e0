import { getUrlKey, type AdminSession } from '../../shop/admin-sessions.ts';
import { ADMIN_PASSWORD, ADMIN_USERS } from '../../shop/admin-users.ts';
import { html, redirect } from '../../../support/responses.ts';
import { ADMIN, findAdminSession, json, type MagentoReplay } from '../magento-replay.ts';
import { showAdminPage, showLogin } from './admin-pages.ts';
import { createHandle } from './companion-handle.ts';
import { renderGrid } from './grid-json.ts';
import { createLink } from './login-as-customer.ts';

const EIGHT_HOURS = 28_800;
const setCookie = (id: string, age = EIGHT_HOURS): string =>
  `admin=${id}; Max-Age=${age}; path=${ADMIN}; domain=magento.localhost; HttpOnly; SameSite=Lax`;

/** What may follow `key/` differs by action; the first three parts of the path name that. */
const getRoute = (path: string): string => path.split('/').filter(Boolean).slice(0, 3).join('/');

const getDashboardUrl = ({ origins }: MagentoReplay, session: AdminSession): string =>
  `${origins[1]}${ADMIN}/admin/dashboard/index/key/${getUrlKey(session, 'admin/dashboard/index')}/`;

/** Login form and "Access denied" come as pages, whatever was asked for. */
const DENIED = `<!doctype html><html lang="en"><head><title>Access Denied / Magento Admin</title></head>
<body class="adminhtml-denied page-layout-admin-1column"><h1>Sorry, you need permissions to view this content.</h1></body></html>`;

function signIn(replay: MagentoReplay, form: URLSearchParams): Response {
  const user = Object.values(ADMIN_USERS).find(({ name }) => name === form.get('login[username]'));
  if (user === undefined || form.get('login[password]') !== ADMIN_PASSWORD) return showLogin(replay);
  const session = replay.shop.adminSessions.signIn(user);
  return redirect(getDashboardUrl(replay, session), { 'set-cookie': setCookie(session.id) });
}

/** Signing out of the admin ends the customer's session that this admin had. */
function signOut({ shop, origins }: MagentoReplay, { id, user }: AdminSession): Response {
  shop.adminSessions.end(id);
  shop.impersonation.forget(user.id);
  return redirect(`${origins[1]}${ADMIN}/admin/`, { 'set-cookie': setCookie('deleted', 0) });
}

const isAjax = (query: URLSearchParams, form: URLSearchParams): boolean => query.has('isAjax') || form.has('isAjax');

/** POST is held by the form key, everything else by the key in the address; null lets it pass. */
function refuseForged(
  replay: MagentoReplay,
  session: AdminSession,
  request: Request,
  form: URLSearchParams,
): Response | null {
  const { pathname, searchParams } = new URL(request.url);
  const route = getRoute(pathname.slice(ADMIN.length));
  const isPost = request.method === 'POST';
  const key = /\/key\/([0-9a-f]{64})/.exec(pathname)?.[1];
  if (isPost ? form.get('form_key') === session.formKey : key === getUrlKey(session, route)) return null;
  if (!isAjax(searchParams, form)) return redirect(getDashboardUrl(replay, session));
  const named = isPost ? 'Invalid Form Key.' : 'You entered an invalid Secret Key.';
  return json({ error: true, message: `${named} Please refresh the page.` });
}

/** Everything below the admin's front name. `form` are the fields of a POST. */
export function answerAdmin(replay: MagentoReplay, request: Request, form: URLSearchParams): Response {
  const { shop, origins } = replay;
  const url = new URL(request.url);
  if (shop.isAdminDown)
    return html('<!doctype html><title>503</title><h1>Service Temporarily Unavailable</h1>', {}, 503);
  const session = findAdminSession(replay, request);
  if (session === null) {
    if (request.method === 'POST' && form.has('login[username]')) return signIn(replay, form);
    return isAjax(url.searchParams, form)
      ? json({ ajaxExpired: 1, ajaxRedirect: `${origins[1]}${ADMIN}/admin/` })
      : showLogin(replay);
  }
  return answerSignedIn(replay, session, request, form);
}

/** The same, for somebody who is. */
function answerSignedIn(
  replay: MagentoReplay,
  session: AdminSession,
  request: Request,
  form: URLSearchParams,
): Response {
  const url = new URL(request.url);
  const { shop } = replay;
  const path = url.pathname.slice(ADMIN.length);
  if (/^\/?$|^\/admin\/?$/.test(path)) return redirect(getDashboardUrl(replay, session));
  if (path.startsWith('/admin/auth/logout')) return signOut(replay, session);
  const forged = refuseForged(replay, session, request, form);
  if (forged !== null) return forged;
  const route = getRoute(path);
  if (route === 'loginascustomer/login/login') {
    if (request.method !== 'POST') return html('<!doctype html><title>Magento Admin</title>', {}, 404);
    return session.user.rights.login ? createLink(replay, session, request, form) : html(DENIED, {}, 403);
  }
  if (route === 'connectascustomer/handle/create' && shop.companion !== 'none') return createHandle(shop, form);
  if (route === 'mui/index/render') {
    return renderGrid(replay, session, request, new URLSearchParams([...url.searchParams, ...form]));
  }
  if (route === 'loginascustomer_log/log/index' && !session.user.rights.log) return html(DENIED, {}, 403);
  return showAdminPage(replay, session, path);
}
