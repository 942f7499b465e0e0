import { html, notSaved, redirect } from '../support/responses.ts';
import { addToHead, completeNotifications, preparePage, removeOrderCustomer, showAsInactive } from './prepare-page.ts';
import type { Replay } from './replay.ts';
import { EMPLOYEES } from './replay-shop.ts';

export const ADMIN = '/admin-dev1';
export const ADMIN_PASSWORD = 'a-replayed-password';

/** Names of the saved pages by their path below the front controller. */
const nameOf = (replay: Replay, path: string): string | null => {
  const { version, captures } = replay;
  for (const { name, url } of captures.values()) {
    if (name.startsWith('bo-') && url.pathname === version.front + path && url.searchParams.has('_token')) return name;
  }
  return null;
};

export const getListUrl = ({ version, origin }: Replay): string =>
  `${origin}${version.front}/sell/customers/?_token=replay`;

export const getLoginUrl = ({ version, origin }: Replay): string =>
  version.front === ADMIN ? `${origin}${ADMIN}/login` : `${origin}${version.front}?controller=AdminLogin&token=replay`;

function* adminPages({ captures }: Replay): Iterable<string> {
  for (const { name, html: saved } of captures.values()) if (name.startsWith('bo-')) yield saved;
}

/** A saved page with what stands around it: the module's meta, the replay's own sheet and script. */
function show(replay: Replay, name: string, metaContent: string | null, change = (page: string) => page): Response {
  const page = replay.captures.get(name);
  if (page === undefined) return notSaved();
  const meta =
    metaContent === null || !replay.hasModule || replay.hidesModule
      ? []
      : [`<meta name="connect-as-customer" content="${metaContent.replaceAll('&', '&amp;')}" data-version="1.0.0">`];
  const own = ['<link rel="stylesheet" href="/replay/admin.css">', '<script src="/replay/page.js" defer></script>'];
  const saved = name === 'bo-login' ? page.html : completeNotifications(page.html, adminPages(replay));
  return html(addToHead(change(preparePage(saved, replay.version, replay.port)), [...meta, ...own]));
}

/** PrestaShop 9 keeps the form of the address that was opened: with `index.php` in it, all links carry it too. */
const withFrontController = (page: string): string =>
  page
    .replaceAll(`${ADMIN}/sell/`, `${ADMIN}/index.php/sell/`)
    .replace(`data-base-url="${ADMIN}"`, `data-base-url="${ADMIN}/index.php"`);

async function signIn(replay: Replay, request: Request): Promise<Response> {
  const form = await request.formData();
  const isRight = form.get('passwd') === ADMIN_PASSWORD && form.get('email') === EMPLOYEES.admin.email;
  const cookie = isRight ? replay.shop.signInAgent(EMPLOYEES.admin.email) : null;
  return cookie === null ? redirect(getLoginUrl(replay)) : redirect(getListUrl(replay), { 'set-cookie': cookie });
}

/** The pages behind the login, at the addresses that they were saved from. */
function showSignedIn(replay: Replay, url: URL, metaContent: string): Response {
  const isNineWithFront = replay.version.front === ADMIN && url.pathname.startsWith(`${ADMIN}/index.php`);
  const form = isNineWithFront ? withFrontController : (page: string) => page;
  const path = url.pathname.slice(ADMIN.length).replace(/^\/index\.php/, '');
  const name = nameOf(replay, path);
  if (path === '/sell/customers/' && name !== null) {
    return show(replay, name, metaContent, (page) => form(replay.shop.findInactive().reduce(showAsInactive, page)));
  }
  const customer = /^\/sell\/customers\/(\d+)\/(?:view|edit)$/.exec(path)?.[1];
  if (customer !== undefined && replay.shop.findCustomer(customer) === null) return redirect(getListUrl(replay));
  if (path === '/sell/orders/1/view' && name !== null && replay.shop.findCustomer('2') === null) {
    return show(replay, name, metaContent, (page) => form(removeOrderCustomer(page)));
  }
  return name === null ? notSaved() : show(replay, name, metaContent, form);
}

/** What the back office answers to everything but the module's own controller. */
export async function answerAdmin(replay: Replay, request: Request, metaContent: string): Promise<Response> {
  const url = new URL(request.url);
  const controller = url.searchParams.get('controller');
  if (controller === 'AdminLogin' || url.pathname === `${ADMIN}/login`) {
    return request.method === 'POST' ? signIn(replay, request) : show(replay, 'bo-login', null);
  }
  if (replay.shop.findSignedInAgent(request) === null) return redirect(getLoginUrl(replay));
  const toggled = /\/sell\/customers\/(\d+)\/toggle-status$/.exec(url.pathname)?.[1];
  if (toggled !== undefined && request.method === 'POST') {
    const isKnown = replay.shop.toggleStatus(toggled);
    return Response.json({ status: isKnown, message: isKnown ? 'Update successful' : 'Not found' });
  }
  if (url.pathname === `${ADMIN}/` || /\/index\.php\/?$/.test(url.pathname)) return redirect(getListUrl(replay));
  return showSignedIn(replay, url, metaContent);
}
