import type { LinkRefusal } from '../audit/events.ts';
import { appendEvents } from '../audit/append-events.ts';
import type { Backend } from '../backend.ts';
import { refuseForNow } from '../http/problem.ts';
import type { StorefrontSite } from '../http/storefront-site.ts';
import { findBrowserSession, type BrowserSession } from '../sessions/browser-session.ts';
import { joinSession, startSession } from '../sessions/start-session.ts';
import type { LinkRecord } from '../storage/database.ts';
import { findLinkByHandle } from '../storage/links-repository.ts';
import { transact } from '../storage/transaction.ts';
import { checkLinkAgain, findForgery, findSpent } from './check-link.ts';
import { hash, parseToken } from './token.ts';
import { redeemMagicLink, repeatMagicLink } from './redeem-magic-link.ts';

export interface Redeem {
  readonly request: Request;
  readonly site: StorefrontSite;
  readonly token: string;
  /** The browser's identity from its cookie. */
  readonly browser: string;
  /** Whether the page's script submitted by itself. */
  readonly isAuto: boolean;
  readonly address: string | null;
}

/** What becomes of a token that somebody handed in. */
export type Redeemed =
  | { readonly kind: 'in'; readonly location: string; readonly setCookies: readonly string[] }
  /** Nothing is spent: a person has to press the button. */
  | { readonly kind: 'press' }
  | { readonly kind: 'refused'; readonly code: 'link_invalid' | 'impersonating' };

/** One try to get in, with everything that was found out on the way. */
export interface RedeemTry extends Redeem {
  readonly link: LinkRecord;
  readonly browserHash: string;
  readonly current: BrowserSession;
}

/** Spends a link once and logs its customer in; tells the visitor nothing about why it did not. */
export async function redeemLink(backend: Backend, redeem: Redeem): Promise<Redeemed> {
  const { site, request } = redeem;
  const token = parseToken(redeem.token);
  const link = token === null ? undefined : await findLinkByHandle(backend.db, backend.shop.id, token.handleHash);
  const forgery = findForgery(backend, link, token, site.storefront.id);
  if (link === undefined || forgery !== null) return refuseLink(backend, redeem, link, forgery ?? 'unknown');

  const current = await findBrowserSession(backend, request, site.storefront.id, site.cookies);
  const attempt: RedeemTry = { ...redeem, link, current, browserHash: hash(redeem.browser) };
  if (link.kind === 'magic' && current.kind === 'live') return refuseLink(backend, redeem, link, 'impersonating');
  if (redeem.isAuto && (link.kind === 'magic' || (await hasOrdinaryLogin(backend, attempt)))) return { kind: 'press' };

  return (await repeatLink(backend, attempt)) ?? spendAndLogIn(backend, attempt);
}

/** The second half of a double click. Null where this is a press of its own. */
const repeatLink = (backend: Backend, attempt: RedeemTry): Promise<Redeemed | null> =>
  attempt.link.kind === 'magic' ? repeatMagicLink(backend, attempt) : joinSession(backend, attempt);

async function spendAndLogIn(backend: Backend, attempt: RedeemTry): Promise<Redeemed> {
  const { link } = attempt;
  const spent = findSpent(link, attempt.browserHash, backend.clock.now());
  if (spent !== null) return refuseLink(backend, attempt, link, spent);
  const settings = await backend.readSettings();
  const checked = await checkLinkAgain(backend, link, settings);
  if (checked.refusal !== null) return refuseLink(backend, attempt, link, checked.refusal);
  const spend = link.kind === 'magic' ? redeemMagicLink : startSession;
  const redeemed = await spend(backend, attempt, checked.customer, settings);
  return redeemed ?? redeemAfterRace(backend, attempt);
}

/** Somebody else was quicker with the same link: the other half of a double click, or another browser. */
async function redeemAfterRace(backend: Backend, attempt: RedeemTry): Promise<Redeemed> {
  const link = (await findLinkByHandle(backend.db, backend.shop.id, attempt.link.handle_hash)) ?? attempt.link;
  const repeated = await repeatLink(backend, { ...attempt, link });
  if (repeated !== null) return repeated;
  return refuseLink(backend, attempt, link, findSpent(link, attempt.browserHash, backend.clock.now()) ?? 'used');
}

/** Whether somebody is logged in here who did not come through an agent's session. */
export async function hasOrdinaryLogin(
  backend: Backend,
  { current, request, site }: Pick<RedeemTry, 'current' | 'request' | 'site'>,
): Promise<boolean> {
  return current.kind === 'none' && (await backend.shop.currentCustomer(request, site.storefront.id)) !== null;
}

/** The log is told why; an address that fails too often is told to wait, so that it cannot fill the log. */
async function refuseLink(
  backend: Backend,
  { address, site }: Redeem,
  link: LinkRecord | undefined,
  refusal: LinkRefusal,
): Promise<Redeemed> {
  const wait = backend.refusedLinks.getWait(address ?? '');
  if (wait !== null) refuseForNow(wait);
  backend.refusedLinks.record(address ?? '');
  await transact(backend.db, (trx) =>
    appendEvents(trx, backend.log, [
      {
        kind: 'link_refused',
        at: backend.clock.now(),
        ...(link === undefined ? {} : { link: link.id, agent: link.agent, customer: link.customer }),
        data: { refusal, storefront: site.storefront.id },
        personal: { visitorIp: address },
      },
    ]),
  );
  return { kind: 'refused', code: refusal === 'impersonating' ? 'impersonating' : 'link_invalid' };
}
