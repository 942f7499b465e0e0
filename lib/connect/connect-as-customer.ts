import { browser } from '../browser.ts';
import { findMissing } from '../button/draft.ts';
import { hasApi } from '../courtesy/apis.ts';
import { findPreferences } from '../courtesy/preferences.ts';
import type { Background } from '../messaging/background.ts';
import type { Choice, Outputs } from '../messaging/messages.ts';
import { isUsable } from '../permissions/grants.ts';
import type { IssuedLink } from '../platforms/session-adapter.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Discovery, Storefront } from '../protocol/schema/discovery.ts';
import type { LinkRequest } from '../protocol/schema/link.ts';
import { fail, ok, type Result } from '../result.ts';
import { SHORTEST_REASON } from '../shops/apply-preferences.ts';
import { askShop } from '../shops/ask-shop.ts';
import { findDiscovery } from '../shops/agent-data.ts';
import { discover } from '../shops/discover.ts';
import type { StoredShop } from '../shops/shop.ts';
import { findLoss, markReplaced } from '../records/endangered.ts';
import { keepCookies, type CookieBefore } from '../records/kept-cookies.ts';
import { checkLink } from './check-link.ts';
import { findIsolation } from './isolation.ts';
import { learnStorefront } from './learn-storefront.ts';
import { openBeside, openLink, type Origin } from './open-link.ts';
import { openOwn } from './open-own.ts';
import { keepPending } from './pending.ts';
import { requestLink } from './request-link.ts';
import { closeWaitingTab, openWaitingTab, type WaitingTab } from './waiting-tab.ts';

/** What the agent asked for, and from where. */
export interface ConnectRequest {
  readonly shop: StoredShop;
  readonly customer: string;
  readonly choice: Choice;
  readonly from: Origin;
  /** Since when it waits for a fresh sign-in, in milliseconds; left out where it was asked for just now. */
  readonly waitingSince?: number;
}

type Connected = Awaited<Outputs['admin/connect']>;

interface Issued {
  readonly link: IssuedLink;
  readonly discovery: Discovery;
}

/** A link, or the origin that the agent has to allow before there is one. */
type Prepared = Issued | { readonly toAllow: string };

/** What is the shop's to decide; the jar is ours. */
const toLinkRequest = (customer: string, choice: Choice): LinkRequest => {
  const { kind, storefront, cart, landing, reason, ticket, mode } = choice;
  return { customer, kind, storefront, cart, landing, reason, ticket, mode };
};

/** The storefront that the link will lead to, where that is certain before asking. */
const findTarget = ({ storefronts }: Discovery, { kind, storefront }: Choice): Storefront | null => {
  if (kind !== 'instant') return null;
  const [only, ...more] = storefronts;
  return storefronts.find(({ id }) => id === storefront) ?? (more.length === 0 ? only : null) ?? null;
};

const askAgent = async (background: Background, request: ConnectRequest, origin: string): Promise<Connected> => {
  const { shop, customer, choice, from } = request;
  const at = background.clock.now();
  await keepPending({ shop: shop.id, customer, choice, origins: [origin], tab: from?.id ?? null, at, agent: null });
  await openBeside(from, { url: browser.runtime.getURL(`options.html#allow=${shop.id}`) });
  return ok({ kind: 'asking' });
};

/** One round: what is certain is settled first, since a link that nobody opens would stay valid until it expires. */
const prepare = (
  background: Background,
  { shop, customer, choice }: ConnectRequest,
): Promise<Result<Prepared, Failure>> =>
  askShop<Prepared>(background, shop, async (asked) => {
    const { discovery } = asked;
    const target = findTarget(discovery, choice);
    if (target !== null) {
      const checked = checkLink(target.url, shop, discovery.storefronts);
      if (!checked.ok) return checked;
      if (!(await isUsable(shop, checked.value))) return ok({ toAllow: checked.value });
    }
    const answer = await requestLink(asked, toLinkRequest(customer, choice));
    return answer.ok ? ok({ link: answer.value, discovery }) : answer;
  });

/** The admin's own page renews the agent's sign-in as soon as it is looked at: then this goes on by itself. */
const waitForSignIn = async ({ clock }: Background, request: ConnectRequest): Promise<void> => {
  const { shop, customer, choice, from, waitingSince: at = clock.now() } = request;
  const agent = (await findDiscovery(shop.id))?.discovery.agent.id ?? null;
  await keepPending({ shop: shop.id, customer, choice, origins: [], tab: from?.id ?? null, at, agent });
};

const isForeign = (checked: Result<string, Failure>): boolean =>
  !checked.ok && checked.error.code === 'link_origin_unknown';

/** Checks the link against the storefronts as the shop names them now: it may have got one since we asked. */
const checkIssued = async (
  background: Background,
  shop: StoredShop,
  { link, discovery }: Issued,
): Promise<Result<string, Failure>> => {
  if (link.storefront !== null) return checkLink(link.url, shop, [link.storefront]);
  const checked = checkLink(link.url, shop, discovery.storefronts);
  if (!isForeign(checked)) return checked;
  const fresh = await discover(background, shop, 0);
  return fresh.ok ? checkLink(link.url, shop, fresh.value.storefronts) : checked;
};

/** A stock shop asks for no reason; where the agent's settings do, nobody else holds them to it. */
const findMissingWord = async (shop: string, { kind, reason, ticket }: Choice): Promise<Failure | null> => {
  const { reason: rule } = await findPreferences(shop);
  const given = { reason: reason ?? '', ticket: ticket ?? '' };
  const missing = kind === 'magic' ? null : findMissing(given, { rule, minLength: SHORTEST_REASON });
  if (missing === null) return null;
  return { code: missing === 'reason' ? 'reason_required' : 'ticket_required' };
};

/** What is settled before the shop is asked for anything; null = go on. */
const findObstacle = async (background: Background, request: ConnectRequest): Promise<Failure | null> => {
  const { shop, customer, choice } = request;
  if (choice.isolated === true && choice.kind === 'instant' && (await findIsolation()) === null) {
    return { code: 'isolation_unavailable' };
  }
  const adapter = background.adapters[shop.platform];
  if (adapter.record === 'shop') return null;
  if (adapter.login.kind === 'cookies') {
    // The form waits in this worker's memory, which that of a private window does not see.
    if (choice.isolated === true) return { code: 'isolation_unavailable' };
    if (!(await hasApi('cookies'))) return { code: 'cookies_not_granted' };
  }
  const missing = await findMissingWord(shop.id, choice);
  if (missing !== null) return missing;
  return choice.replace === true ? null : findLoss(background, shop, customer);
};

const open = async (
  background: Background,
  request: ConnectRequest,
  issued: Issued,
  { cookiesBefore, waiting }: Ready,
): Promise<Connected> => {
  const { choice, from, shop } = request;
  const opened =
    background.adapters[shop.platform].record === 'browser'
      ? await openOwn(background, request, { ...issued, cookiesBefore, waiting })
      : ok(await openLink(from, issued.link.url, choice.isolated === true));
  if (!opened.ok) return opened;
  return opened.value === null ? fail({ code: 'isolation_unavailable' }) : ok({ kind: 'opened' });
};

/** What was made ready before the shop was asked. */
interface Ready {
  readonly cookiesBefore: readonly CookieBefore[];
  readonly waiting: WaitingTab | null;
}

const connect = async (background: Background, request: ConnectRequest, ready: Ready): Promise<Connected> => {
  const { choice, customer } = request;
  const prepared = await prepare(background, request);
  if (!prepared.ok) {
    if (prepared.error.code === 'admin_token_expired') await waitForSignIn(background, request);
    return prepared;
  }
  if ('toAllow' in prepared.value) return askAgent(background, request, prepared.value.toAllow);
  const { link } = prepared.value;
  await markReplaced(background, request.shop, customer);
  const origin = await checkIssued(background, request.shop, prepared.value);
  if (!origin.ok) return origin;
  if (choice.kind === 'magic') {
    const { url, expiresAt } = link;
    return expiresAt === null ? fail({ code: 'answer_invalid' }) : ok({ kind: 'copy', url, expiresAt });
  }
  const shop = await learnStorefront(background, request.shop, link.storefront);
  if (!(await isUsable(shop, origin.value))) return askAgent(background, { ...request, shop }, origin.value);
  return open(background, { ...request, shop }, prepared.value, ready);
};

/** The page that posts a form takes as long to start as the shop takes to answer: so it starts at the click. */
const openEarly = (background: Background, { shop, choice, from }: ConnectRequest): WaitingTab | null => {
  const adapter = background.adapters[shop.platform];
  const posts = adapter.record === 'browser' && adapter.login.kind === 'cookies' && choice.kind === 'instant';
  return posts ? openWaitingTab(background, from) : null;
};

/**
 * The main job: asks the shop for a link and opens it. A link is asked for once, held against the shop's storefronts and
 * the agent's permission, and lives in memory between the answer and the tab. What may not be opened is thrown away.
 */
export const connectAsCustomer = async (background: Background, request: ConnectRequest): Promise<Connected> => {
  const obstacle = await findObstacle(background, request);
  if (obstacle !== null) return fail(obstacle);
  const waiting = openEarly(background, request);
  let isOpened = false;
  try {
    const cookiesBefore = await keepCookies(background, request.shop, new URL('/', request.shop.adminBase).href);
    const answer = await connect(background, request, { cookiesBefore, waiting });
    isOpened = answer.ok && answer.value.kind === 'opened';
    return answer;
  } finally {
    if (waiting !== null && !isOpened) await closeWaitingTab(background, waiting);
  }
};
