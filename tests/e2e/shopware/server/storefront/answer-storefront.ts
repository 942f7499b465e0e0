import { redirect } from '../../../support/responses.ts';
import type { ShopwareReplay } from '../shopware-replay.ts';
import { imitateCustomer, logIn, logOut } from './imitate-customer.ts';
import { findPlace, setCookies, type Place } from './place.ts';
import { showAccount, showError, showLogin, showNoChannel, showPage } from './storefront-page.ts';

const showCart = (place: Place): Response =>
  showPage(place, {
    controller: 'checkout',
    action: 'cartpage',
    title: 'Shopping cart',
    content: `<h1>Shopping cart</h1><input name="quantity" aria-label="Quantity" value="${place.session?.quantity ?? 0}">`,
  });

const showConfirm = (place: Place): Response =>
  showPage(place, {
    controller: 'checkout',
    action: 'confirmpage',
    title: 'Complete order',
    isMinimal: true,
    content: `<h1>Complete order</h1><form id="confirmOrderForm" action="${place.prefix}/checkout/order" method="post"><button id="confirmFormSubmit">Submit order</button></form>`,
  });

const showProduct = (place: Place): Response =>
  showPage(place, {
    controller: 'product',
    action: 'index',
    title: 'Blue mug',
    content: `<h1>Blue mug</h1><form id="productDetailPageBuyProductForm" action="${place.prefix}/checkout/line-item/add" method="post"><button class="btn-buy">Add to shopping cart</button></form>`,
  });

const showHome = (place: Place): Response =>
  showPage(place, {
    controller: 'navigation',
    action: 'home',
    title: 'Home',
    content: `<h1>Home</h1><a href="${place.prefix}/blue-mug">Blue mug</a>`,
  });

/** Adds what the body says, or one article. */
function addToCart(place: Place, form: URLSearchParams): Response {
  const { replay, channel, prefix } = place;
  const { sessions } = replay.shop;
  const session = place.session ?? sessions.open(channel.id);
  sessions.add(session, channel.id, Number(form.get('quantity') ?? 1));
  return setCookies(redirect(`${prefix}/checkout/cart`), sessions.find(session.id, channel.id)!);
}

/** To the domain of the same channel that speaks the other language. */
function switchLanguage({ replay, channel, prefix }: Place, form: URLSearchParams): Response {
  const other = replay.shop.domains.find(
    ({ salesChannelId, languageId }) => salesChannelId === channel.id && languageId === form.get('languageId'),
  );
  return redirect(other === undefined ? `${prefix}/` : `${other.url}/`);
}

function answerPost(place: Place, form: URLSearchParams): Response {
  if (place.path === '/account/login') return logIn(place, form);
  if (place.path === '/checkout/line-item/add') return addToCart(place, form);
  if (place.path === '/checkout/language') return switchLanguage(place, form);
  // The extension's rules, not the shop, are what stands between an agent and these.
  if (place.path === '/checkout/order') return redirect(`${place.prefix}/checkout/finish`);
  return place.path === '/account/profile' ? redirect(`${place.prefix}/account/profile`) : showError(place, 404);
}

function answerAccount(place: Place): Response {
  const { path, prefix, session, replay } = place;
  const customer = replay.shop.findCustomer(session?.customer ?? '');
  // Guests are in the session, and have no account pages.
  const isIn = customer !== null && !customer.guest;
  if (path === '/account/login') return isIn ? redirect(`${prefix}/account`) : showLogin(place);
  if (!isIn) return redirect(`${prefix}/account/login?redirectTo=frontend.account.home.page`);
  if (path === '/account') return showAccount(place, 'index');
  return path === '/account/profile' ? showAccount(place, 'profileoverview') : showError(place, 404);
}

function answerGet(place: Place): Response {
  const { path, prefix, session } = place;
  if (path.startsWith('/account')) return answerAccount(place);
  if (path === '/checkout/cart') return showCart(place);
  if (path === '/checkout/confirm') {
    return (session?.customer ?? null) === null ? redirect(`${prefix}/checkout/register`) : showConfirm(place);
  }
  if (path === '/blue-mug') return showProduct(place);
  return path === '/' ? showHome(place) : showError(place, 404);
}

const showMaintenance = (place: Place): Response =>
  showPage(place, {
    controller: 'maintenance',
    action: 'rendermaintenancepage',
    title: 'Maintenance mode',
    content: '<h1>Maintenance mode</h1>',
    isMinimal: true,
    status: 503,
  });

function answerInOrder(place: Place, form: URLSearchParams): Response {
  const { replay, request, channel, path, session } = place;
  if (path === '/maintenance') return showMaintenance(place);
  if (path === '/account/login/imitate-customer') return imitateCustomer(place, form);
  if (path === '/account/logout') return logOut(place);
  if (request.method !== 'GET') return answerPost(place, form);
  const answer = answerGet(place);
  // A browser without a session gets one with the first page that it sees.
  return session === null ? setCookies(answer, replay.shop.sessions.open(channel.id)) : answer;
}

/** Everything that is neither admin nor API, on all hosts. */
export function answerStorefront(replay: ShopwareReplay, request: Request, form: URLSearchParams): Response {
  const place = findPlace(replay, request);
  if (place === null) return showNoChannel();
  const { channel, prefix, path } = place;
  const how = path === '/account/login/imitate-customer' ? replay.shop.answersLogin : null;
  if (how === 'no channel') return showNoChannel();
  if ((channel.maintenance && path !== '/maintenance') || how === 'maintenance') {
    return new Response(null, { status: 307, headers: { location: `${prefix}/maintenance` } });
  }
  return answerInOrder(place, form);
}
