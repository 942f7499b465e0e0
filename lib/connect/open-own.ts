import type { Background } from '../messaging/background.ts';
import type { IssuedLink, SessionAdapter } from '../platforms/session-adapter.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';
import { expectSession, noteOpened, settleTab, type Asked } from '../records/expected-session.ts';
import { keepCookies, prepareOpening, type CookieBefore } from '../records/kept-cookies.ts';
import { clearLogin } from '../records/clear-login.ts';
import { getWorkerJar } from '../records/worker-jar.ts';
import { fail, ok, type Result } from '../result.ts';
import { getJar } from '../sessions/jar.ts';
import type { ConnectRequest } from './connect-as-customer.ts';
import { openLink, type Opened } from './open-link.ts';
import { keepPosting } from './postings.ts';
import { showWaitingTab, type WaitingTab } from './waiting-tab.ts';

const filled = (text: string | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

const describe = (
  { shop, customer, choice, from }: ConnectRequest,
  { url, storefront, base, customerName }: IssuedLink,
  { agent, defaults, features }: Discovery,
  adapter: SessionAdapter,
): Asked => ({
  shop: shop.id,
  agent: agent.name,
  customer,
  shownName: customerName,
  storefrontId: storefront?.id ?? null,
  storefrontName: storefront?.name ?? new URL(url).host,
  storefrontOrigin: new URL(url).origin,
  base,
  jar: choice.isolated === true ? 'private' : from === null ? getWorkerJar() : getJar(from),
  tab: null,
  landing: choice.landing ?? defaults.landing,
  mode: choice.mode ?? defaults.mode,
  checkoutBlocked: features.checkoutBlocked,
  reason: filled(choice.reason),
  ticket: filled(choice.ticket),
  cameFrom: from?.url ?? null,
  cookiesBefore: [],
  toReport: adapter.record === 'browser' && adapter.reports !== null,
});

/** Gives the form to the page that waits for it, and shows that page. */
const post = async (
  background: Background,
  { link, asked, waiting }: { readonly link: IssuedLink; readonly asked: Asked; readonly waiting: WaitingTab },
): Promise<Result<Opened, Failure>> => {
  const { url, form, base } = link;
  const { shop, jar } = asked;
  keepPosting(background, waiting.posting, { url, fields: form ?? {}, shop, base, jar });
  const isShown = await showWaitingTab(waiting);
  return isShown ? ok({ tab: await waiting.tab }) : fail({ code: 'link_lost' });
};

interface Opening {
  readonly link: IssuedLink;
  readonly discovery: Discovery;
  readonly cookiesBefore: readonly CookieBefore[];
  /** The page that posts the link's form; null where a link is opened. */
  readonly waiting: WaitingTab | null;
}

/** Opens a link to a shop that keeps no sessions: this browser writes down what it is for, before it is followed. */
export const openOwn = async (
  background: Background,
  request: ConnectRequest,
  { link, discovery, cookiesBefore, waiting }: Opening,
): Promise<Result<Opened | null, Failure>> => {
  const adapter = background.adapters[request.shop.platform];
  const asked = describe(request, link, discovery, adapter);
  const isolated = request.choice.isolated === true;
  const open = async (): Promise<Result<Opened | null, Failure>> =>
    waiting === null
      ? ok(await openLink(request.from, link.url, isolated))
      : post(background, { link, asked, waiting });
  if (link.base === null) {
    const opened = await open();
    if (opened.ok && opened.value !== null) await noteOpened(background, asked);
    return opened;
  }
  const isElsewhere = asked.storefrontOrigin !== new URL(request.shop.adminBase).origin;
  const there = isElsewhere ? await keepCookies(background, request.shop, link.base) : [];
  const cleared = await clearLogin(background, request.shop, link.base, asked.jar);
  if (!cleared.ok) return cleared;
  await prepareOpening(background, request.shop, link.base);
  const expected = await expectSession(background, { ...asked, cookiesBefore: [...cookiesBefore, ...there] });
  const early = waiting === null ? null : await waiting.tab;
  if (early !== null) await settleTab(background, expected, early);
  const opened = await open();
  if (!opened.ok) return opened;
  if (early === null && opened.value?.tab != null && !isolated) {
    await settleTab(background, expected, opened.value.tab);
  }
  return opened;
};
