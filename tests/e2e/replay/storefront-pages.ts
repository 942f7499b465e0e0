import type { Connect } from '../../../backends/typescript/src/connect.ts';
import { html, notSaved, redirect } from '../support/responses.ts';
import { addToHead, preparePage, showCustomer } from './prepare-page.ts';
import type { Replay } from './replay.ts';
import { STOREFRONT } from './replay-shop.ts';

/** Saved pages by path: what a signed-in customer sees, and what a visitor or a guest sees. Null = the login form. */
const PAGES: Readonly<Record<string, { readonly signedIn: string; readonly signedOut: string | null }>> = {
  '/': { signedIn: 'fo-home-logged-in', signedOut: 'fo-home-logged-out' },
  '/my-account': { signedIn: 'fo-my-account', signedOut: null },
  '/cart': { signedIn: 'fo-cart', signedOut: null },
  '/order': { signedIn: 'fo-checkout-logged-in', signedOut: 'fo-checkout-guest' },
  '/login': { signedIn: 'fo-login', signedOut: 'fo-login' },
};

async function showPage(replay: Replay, request: Request): Promise<Response> {
  const { captures, origin, port, shop, version } = replay;
  const url = new URL(request.url);
  if (url.searchParams.has('mylogout')) {
    const [cookie = ''] = await shop.port.logOut(request, STOREFRONT);
    return redirect(`${origin}/`, { 'set-cookie': cookie });
  }
  const names = PAGES[url.pathname];
  if (names === undefined) return notSaved();
  const customer = shop.findSignedInCustomer(request);
  const name = customer === null ? names.signedOut : names.signedIn;
  if (name === null) return redirect(`${origin}/login?back=${url.pathname.slice(1)}`);
  const page = captures.get(`${name}-${version.theme}`) ?? captures.get(name);
  if (page === undefined) return notSaved();
  const prepared = preparePage(page.html, version, port);
  const shown = customer === null ? prepared : showCustomer(prepared, customer.name);
  return html(addToHead(shown, ['<link rel="stylesheet" href="/replay/storefront.css">']));
}

/** What the storefront answers, as whoever this browser is signed in as; the module's limits come first. */
export async function answerStorefront(replay: Replay, connect: Connect, request: Request): Promise<Response> {
  const guarded = await connect.guard(request, STOREFRONT);
  if (guarded.kind === 'refused') return guarded.response;
  if (guarded.kind !== 'ended') return showPage(replay, request);
  const response = redirect(request.url);
  for (const cookie of guarded.setCookies) response.headers.append('set-cookie', cookie);
  return response;
}
