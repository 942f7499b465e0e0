import type { Link, LinkRequest } from '../../../../lib/protocol/schema/link.ts';
import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import { getRights } from '../access/agent-rights.ts';
import { checkCustomer, getStorefrontsOf } from '../access/check-customer.ts';
import { getWait } from '../access/rate-limit.ts';
import { appendEvents } from '../audit/append-events.ts';
import type { NewEvent } from '../audit/events.ts';
import type { Backend } from '../backend.ts';
import { refuse, refuseForNow } from '../http/problem.ts';
import { toInstant } from '../sessions/session-view.ts';
import type { ShopCustomer, SignedInAgent } from '../shop-port.ts';
import { createId } from '../storage/create-id.ts';
import type { LinkRecord } from '../storage/database.ts';
import { findIssueBefore, insertLink } from '../storage/links-repository.ts';
import { transact } from '../storage/transaction.ts';
import { isLandingAllowed } from './landing.ts';
import { createHandle, formatToken, hash, signLink } from './token.ts';

export interface IssueRequest {
  readonly who: SignedInAgent;
  readonly request: LinkRequest;
  readonly settings: Settings;
  readonly address: string | null;
}

/** Checks everything that will be checked again at redeem, signs a link, and tells its URL this once. */
export async function issueLink(backend: Backend, issue: IssueRequest): Promise<Link> {
  const { request, settings, who } = issue;
  const rights = getRights(who.agent, settings);
  if (!(request.kind === 'magic' ? rights.magic : rights.connect)) refuse('not_allowed');
  checkReason(request, settings);
  const landing = request.landing ?? settings.landing.default;
  if (!isLandingAllowed(landing, settings)) refuse('landing_refused');
  const customer = await backend.shop.findCustomer(request.customer);
  const refusal = checkCustomer(customer, request.storefront, settings, backend.shop.storefronts);
  if (customer === null || refusal !== null) refuse(refusal ?? 'customer_not_found');
  await checkCart(backend, request);
  await checkRate(backend, who.agent.id);

  const handle = createHandle();
  const key = backend.keys.current();
  const row: LinkRecord = {
    ...createRow(backend, issue, customer, landing),
    handle_hash: hash(handle),
    key_id: key.id,
  };
  await transact(backend.db, async (trx) => {
    await insertLink(trx, row);
    await appendEvents(trx, backend.log, [toIssuedEvent(row)]);
  });
  const storefront = backend.shop.storefronts.find(({ id }) => id === row.storefront);
  const token = formatToken(handle, signLink(key, row), row.kind);
  return {
    id: row.id,
    url: `${storefront?.url ?? ''}connect/go#${token}`,
    expiresAt: toInstant(row.expires_at),
    uses: row.uses,
  };
}

function checkReason(request: LinkRequest, { reason }: Settings): void {
  if (reason.rule === 'reason' && (request.reason ?? '').length < Math.max(1, reason.minLength)) {
    refuse('reason_required', `at least ${Math.max(1, reason.minLength)} characters`);
  }
  if (reason.rule === 'ticket' && (request.ticket ?? '') === '') refuse('ticket_required');
}

async function checkCart(backend: Backend, { cart, customer }: LinkRequest): Promise<void> {
  if (cart === undefined || cart === 'latest' || cart === 'none') return;
  const found = await backend.shop.findCart(cart);
  if (found?.customer !== customer || found.ordered) refuse('cart_unusable');
}

/** Counted in the database, so that it holds over all processes. */
async function checkRate({ db, shop, clock, rateLimits }: Backend, agent: string): Promise<void> {
  const { count, seconds } = rateLimits.links;
  const now = clock.now();
  const blocking = await findIssueBefore(db, shop.id, agent, { count, since: now - seconds * 1000 });
  if (blocking !== null) refuseForNow(getWait(blocking, seconds, now));
}

function createRow(
  backend: Backend,
  { who, request, settings, address }: IssueRequest,
  customer: ShopCustomer,
  landing: string,
): Omit<LinkRecord, 'handle_hash' | 'key_id'> {
  const now = backend.clock.now();
  const { links } = settings;
  const isMagic = request.kind === 'magic';
  const uses = isMagic ? 'once' : links.instantUses;
  const instantSeconds = uses === 'once' ? links.instantSeconds : links.reusableMinutes * 60;
  return {
    id: createId(now),
    shop: backend.shop.id,
    kind: request.kind,
    storefront: request.storefront ?? getStorefrontsOf(customer, backend.shop.storefronts)[0] ?? '',
    customer: customer.id,
    customer_name: customer.name,
    agent: who.agent.id,
    agent_name: who.agent.name,
    admin_session: who.adminSession,
    admin_ip: address,
    issued_at: now,
    expires_at: now + (isMagic ? links.magicSeconds : instantSeconds) * 1000,
    uses,
    landing,
    cart: request.cart ?? settings.cart,
    mode: request.mode ?? settings.sessions.mode,
    reason: request.reason ?? null,
    ticket: request.ticket ?? null,
    credentials: isMagic ? hash(customer.credentialsVersion) : null,
    revoked_at: null,
    first_used_at: null,
    browser: null,
    session: null,
  };
}

const toIssuedEvent = (row: LinkRecord): NewEvent => ({
  kind: 'link_issued',
  at: row.issued_at,
  link: row.id,
  agent: row.agent,
  customer: row.customer,
  data: { linkKind: row.kind, storefront: row.storefront, expiresAt: row.expires_at },
  personal: {
    agentName: row.agent_name,
    adminIp: row.admin_ip,
    customerName: row.customer_name,
    reason: row.reason,
    ticket: row.ticket,
  },
});
