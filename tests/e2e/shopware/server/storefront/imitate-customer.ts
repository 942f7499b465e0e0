import { redirect } from '../../../support/responses.ts';
import type { ShopwareCustomer } from '../../shop/customers.ts';
import { getCookie } from '../shopware-replay.ts';
import { setCookies, type Place } from './place.ts';
import { showError, showLogin } from './storefront-page.ts';

const NO_ACCOUNT = 'Could not find an account that matches the given credentials.';

const isBoundElsewhere = ({ boundSalesChannelId }: ShopwareCustomer, channel: string): boolean =>
  boundSalesChannelId !== null && boundSalesChannelId !== channel;

/** The stock login with a token from the admin: every answer that was measured, in the order that the shop decides. */
export function imitateCustomer(place: Place, form: URLSearchParams): Response {
  const { replay, request, prefix, session } = place;
  if (request.method !== 'POST') return showError(place, 404);
  if (request.headers.get('x-requested-with') === 'XMLHttpRequest') return new Response(null, { status: 403 });
  const customer = replay.shop.findCustomer(form.get('customerId') ?? '');
  const token = form.get('token') ?? '';
  // Measured on 6.6: whoever is in as that very customer already needs no token.
  if (customer !== null && session?.customer === customer.id) return redirect(`${prefix}/account`);
  if (replay.shop.answersLogin === 'bad request' || token === '' || customer === null) return showError(place, 400);
  return redeem(place, customer, token, form.get('userId') ?? '');
}

function redeem(place: Place, customer: ShopwareCustomer, token: string, userId: string): Response {
  const { replay, channel, prefix, session } = place;
  const { sessions, imitation, answersLogin } = replay.shop;
  const bound = { salesChannelId: channel.id, customerId: customer.id, userId };
  if (answersLogin === 'login page' || !imitation.isGood(token, bound)) {
    const fresh = sessions.open(channel.id);
    return setCookies(showLogin({ ...place, session: fresh }, NO_ACCOUNT), fresh);
  }
  const isRefused = answersLogin === 'unauthorized' || !customer.active || isBoundElsewhere(customer, channel.id);
  if (isRefused) return showError(place, 401);
  return setCookies(redirect(`${prefix}/account`), sessions.signIn(session, channel.id, customer.id));
}

/** With their own password, as customers do. */
export function logIn(place: Place, form: URLSearchParams): Response {
  const { replay, channel, prefix, session } = place;
  const { shop } = replay;
  const customer = Object.values(shop.customers).find(({ email }) => email === form.get('username'));
  if (customer === undefined) return showLogin(place, NO_ACCOUNT);
  return setCookies(redirect(`${prefix}/account`), shop.sessions.signIn(session, channel.id, customer.id));
}

export function logOut(place: Place): Response {
  const { replay, request, channel, prefix, session } = place;
  const done = redirect(`${prefix}/account/login`);
  if (session === null) return done;
  const fresh = replay.shop.sessions.signOut(session, channel.id);
  return getCookie(request, 'session-') === '' ? done : setCookies(done, fresh);
}
