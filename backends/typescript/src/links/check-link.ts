import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import { getRights } from '../access/agent-rights.ts';
import { checkCustomer } from '../access/check-customer.ts';
import type { LinkRefusal } from '../audit/events.ts';
import type { Backend } from '../backend.ts';
import type { ShopCustomer } from '../shop-port.ts';
import type { LinkRecord } from '../storage/database.ts';
import { hash, isSignatureValid, type Token } from './token.ts';

/** What is wrong with a token on this storefront before anything else is asked; null = it is ours and it belongs here. */
export function findForgery(
  backend: Pick<Backend, 'keys'>,
  link: LinkRecord | undefined,
  token: Token | null,
  storefront: string,
): LinkRefusal | null {
  if (link === undefined || token === null) return 'unknown';
  const key = backend.keys.find(link.key_id);
  if (key === null || !isSignatureValid(key, link, token.signature)) return 'tampered';
  return link.storefront === storefront ? null : 'other_storefront';
}

/** Why the link can no longer be spent by this browser, from its row alone. */
export function findSpent(link: LinkRecord, browser: string, now: number): LinkRefusal | null {
  if (link.revoked_at !== null) return 'revoked';
  if (link.first_used_at !== null && link.uses === 'once') return 'used';
  if (link.expires_at <= now) return 'expired';
  return link.first_used_at !== null && link.browser !== browser ? 'other_browser' : null;
}

/** The checks of the issue once more, against the shop as it is now. */
export async function checkLinkAgain(
  backend: Backend,
  link: LinkRecord,
  settings: Settings,
): Promise<{ readonly refusal: LinkRefusal } | { readonly refusal: null; readonly customer: ShopCustomer }> {
  const [agent, customer] = await Promise.all([
    backend.shop.findAgent(link.agent),
    backend.shop.findCustomer(link.customer),
  ]);
  const isMagic = link.kind === 'magic';
  const rights = agent === null ? null : getRights(agent, settings);
  if (!(isMagic ? rights?.magic : rights?.connect)) return { refusal: 'agent_not_allowed' };
  // An agent may go home while a magic link waits in somebody's mailbox; an instant link is for now.
  if (!isMagic && (await backend.adminSessions.hasEnded(link.admin_session, link.agent)))
    return { refusal: 'agent_signed_out' };
  const refusal = checkCustomer(customer, link.storefront, settings, backend.shop.storefronts);
  if (refusal !== null || customer === null) return { refusal: refusal ?? 'customer_not_found' };
  if (link.credentials !== null && link.credentials !== hash(customer.credentialsVersion)) {
    return { refusal: 'credentials_changed' };
  }
  return { refusal: null, customer };
}
