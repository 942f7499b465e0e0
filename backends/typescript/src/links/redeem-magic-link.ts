import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import { appendEvents } from '../audit/append-events.ts';
import type { Backend } from '../backend.ts';
import type { ShopCustomer } from '../shop-port.ts';
import { spendLink } from '../storage/links-repository.ts';
import { transact } from '../storage/transaction.ts';
import type { Redeemed, RedeemTry } from './redeem-link.ts';

/** Within this time the same press of a button may arrive a second time. */
export const DOUBLE_CLICK_MS = 10_000;

/** Logs the customer in as themselves: no session of an agent, no marker. Null where somebody else was quicker. */
export async function redeemMagicLink(
  backend: Backend,
  attempt: RedeemTry,
  customer: ShopCustomer,
  { loginHook }: Settings,
): Promise<Redeemed | null> {
  const { link, site, address } = attempt;
  const now = backend.clock.now();
  const isSpent = await transact(backend.db, async (trx) => {
    if (!(await spendLink(trx, link, { now, browser: attempt.browserHash, session: null }))) return false;
    await appendEvents(trx, backend.log, [
      {
        kind: 'magic_link_used',
        at: now,
        link: link.id,
        agent: link.agent,
        customer: link.customer,
        data: { storefront: link.storefront },
        personal: { agentName: link.agent_name, customerName: link.customer_name, visitorIp: address },
      },
    ]);
    return true;
  });
  if (!isSpent) return null;
  const logInCookies = await backend.shop.logIn(attempt.request, {
    customer: customer.id,
    storefront: site.storefront.id,
    cart: null,
    runLoginHook: loginHook.magic,
    impersonated: false,
  });
  // A cookie of a session that is over would log the customer out again on the next page.
  const cleared = attempt.current.kind === 'ended' ? site.cookies.clearSession() : [];
  return {
    kind: 'in',
    location: site.getLandingUrl(backend.shop.landingPath(link.landing, customer)),
    setCookies: [...logInCookies, ...cleared],
  };
}

/** The second half of a double click: the first has logged this browser in, so there is only the way to go. */
export async function repeatMagicLink(backend: Backend, attempt: RedeemTry): Promise<Redeemed | null> {
  const { link, site, request } = attempt;
  const isRecent = link.first_used_at !== null && backend.clock.now() - link.first_used_at < DOUBLE_CLICK_MS;
  if (!isRecent || link.revoked_at !== null || link.browser !== attempt.browserHash) return null;
  const [current, customer] = await Promise.all([
    backend.shop.currentCustomer(request, site.storefront.id),
    backend.shop.findCustomer(link.customer),
  ]);
  if (customer === null || current !== link.customer) return null;
  return {
    kind: 'in',
    location: site.getLandingUrl(backend.shop.landingPath(link.landing, customer)),
    setCookies: [],
  };
}
