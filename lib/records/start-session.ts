import { browser } from '../browser.ts';
import { findPreferences, type Preferences } from '../courtesy/preferences.ts';
import { hasRulesPermission } from '../courtesy/apply-rules.ts';
import type { Background } from '../messaging/background.ts';
import type { StorefrontSender } from '../messaging/sender.ts';
import type { StorefrontTruth } from '../platforms/platform.ts';
import { getJar } from '../sessions/jar.ts';
import { findMarker, type Marker } from '../sessions/marker.ts';
import { rememberOpener } from '../sessions/opener.ts';
import { rememberSession } from '../sessions/remember-session.ts';
import { findDiscovery } from '../shops/agent-data.ts';
import { getTarget } from './landing.ts';
import { scheduleLimits } from './limits.ts';
import { findOwn, saveOwn, UNKNOWN_CUSTOMER, type OwnSession } from './own-session.ts';
import { reportSessions } from './report-sessions.ts';
import { toShown } from './shown-session.ts';

const after = (start: string, { minutes }: Pick<Preferences, 'minutes'>): string =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString();

const remember = async (
  background: Background,
  { shop, origin, tab, storefront }: StorefrontSender,
  one: OwnSession,
  login: string | null = null,
): Promise<Marker> => {
  await saveOwn(one);
  const shown = toShown(one, background.clock.now(), await findPreferences(shop.id));
  const guard = { checkout: one.checkoutBlocked, readOnly: one.mode === 'read-only' };
  const place = { shop: shop.id, origin, jar: getJar(tab), storefrontUrl: one.base ?? storefront.url, guard, login };
  await rememberSession(background, place, shown);
  await scheduleLimits();
  const marker = await findMarker(shop.id, one.id);
  if (marker === null) throw new Error('a marker that was just written is gone');
  return marker;
};

/** The link's own page may have gone its way before ours: then what the agent chose is opened now, once. */
const goOn = async ({ adapters }: Background, { shop, tab }: StorefrontSender, one: OwnSession): Promise<void> => {
  const adapter = adapters[shop.platform];
  if (one.landing === 'account' || one.base === null || adapter.record === 'shop') return;
  const url = getTarget(adapter, one.base, one.landing);
  const isThere = tab.url === url || url === adapter.getAccountUrl(one.base);
  if (!isThere) await browser.tabs.update(tab.id, { url });
};

/** How it is known that a link was redeemed: the shop says whom it logged in, or this browser holds a login. */
type Proof = StorefrontTruth | { readonly print: string | null };

/** The link was redeemed in this tab. */
export const startExpected = async (
  background: Background,
  sender: StorefrontSender,
  expected: OwnSession,
  proof: Proof,
): Promise<Marker> => {
  const startedAt = new Date(background.clock.now()).toISOString();
  const endsAt = after(startedAt, await findPreferences(sender.shop.id));
  const told = 'print' in proof ? { shownName: expected.shownName } : { shownName: proof.customer };
  const one = { ...expected, ...told, tab: sender.tab.id, startedAt, endsAt };
  const marker = await remember(background, sender, one, 'print' in proof ? proof.print : null);
  background.later('landing', () => goOn(background, sender, expected));
  background.later('reports', () => reportSessions(background));
  return marker;
};

const makeFound = async (
  background: Background,
  { shop, storefront, origin, tab }: StorefrontSender,
  customer: string | null,
): Promise<OwnSession> => {
  const startedAt = new Date(background.clock.now()).toISOString();
  const preferences = await findPreferences(shop.id);
  const canHold = await hasRulesPermission();
  return {
    shop: shop.id,
    id: crypto.randomUUID(),
    agent: (await findDiscovery(shop.id))?.discovery.agent.name ?? '',
    customer: UNKNOWN_CUSTOMER,
    shownName: customer,
    storefrontName: storefront.name,
    storefrontId: null,
    storefrontOrigin: origin,
    base: null,
    jar: getJar(tab),
    tab: tab.id,
    landing: 'account',
    mode: preferences.readOnly && canHold ? 'read-only' : 'full',
    checkoutBlocked: preferences.blockCheckout && canHold,
    reason: null,
    ticket: null,
    cameFrom: null,
    cookiesBefore: [],
    linkIssuedAt: startedAt,
    startedAt,
    endsAt: after(startedAt, preferences),
    endedAt: null,
    cause: null,
    toReport: false,
  };
};

/** An agent acts as a customer here, and it was not by us: the shop's own button, or before this browser knew the shop. */
export const startFound = async (
  background: Background,
  sender: StorefrontSender,
  truth: StorefrontTruth,
): Promise<Marker> => {
  const { openerTabId, id } = sender.tab;
  if (openerTabId !== undefined) await rememberOpener(id, openerTabId);
  return remember(background, sender, await makeFound(background, sender, truth.customer));
};

/**
 * The session goes on; after a restart its names are learnt anew where the shop tells them, its start and its limit are
 * what they were. `truth` null: the shop tells nothing.
 */
export const continueSession = async (
  background: Background,
  sender: StorefrontSender,
  marker: Marker,
  truth: StorefrontTruth | null,
): Promise<Marker> => {
  const known = await findOwn(marker.shop, marker.session);
  const customer = truth?.customer ?? null;
  const found = known ?? (await makeFound(background, sender, customer));
  const going: OwnSession = {
    ...found,
    id: marker.session,
    shownName: customer ?? found.shownName,
    base: found.base ?? marker.storefrontUrl,
    mode: marker.guard?.readOnly === true ? 'read-only' : 'full',
    checkoutBlocked: marker.guard?.checkout === true,
    startedAt: marker.startedAt,
    endsAt: marker.endsAt,
  };
  return remember(background, sender, going, marker.login);
};
