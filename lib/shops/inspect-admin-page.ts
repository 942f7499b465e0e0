import { findGuard } from '../courtesy/guards.ts';
import type { Input, Outputs } from '../messaging/messages.ts';
import type { Detection, PageAdapter, PageProbe } from '../platforms/platform.ts';
import type { Failure } from '../protocol/errors.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ShopOffer, Target } from './add-shop-flow.ts';

export interface InspectEffects {
  readonly fetch: typeof fetch;
  readonly detect: (page: PageProbe) => { readonly adapter: PageAdapter; readonly detection: Detection } | null;
  readonly parse: (html: string) => Document;
  readonly inspect: (shop: Input<'page/inspect-shop'>) => Promise<Awaited<Outputs['page/inspect-shop']>>;
  /** Those of the origins that the browser has not granted. */
  readonly findMissing: (origins: readonly string[]) => Promise<readonly string[]>;
  readonly signal: AbortSignal;
}

interface DetectedShop {
  readonly label: string;
  readonly shop: Input<'page/inspect-shop'>;
}

/** Admin pages weigh some hundred kilobytes; what is far larger is none. */
const LARGEST_PAGE = 10_000_000;

const SIGNED_OUT = new Set([401, 403]);

const requestPage = async (target: Target, effects: InspectEffects): Promise<Result<PageProbe, Failure>> => {
  const detail = target.origin;
  try {
    const answer = await effects.fetch(target.url, {
      credentials: 'include',
      cache: 'no-store',
      signal: effects.signal,
    });
    const html = await answer.text();
    if (html.length > LARGEST_PAGE) return fail({ code: 'platform_not_found', detail });
    if (answer.status >= 500) return fail({ code: 'unavailable', detail });
    const url = new URL(answer.url === '' ? target.url : answer.url);
    if (SIGNED_OUT.has(answer.status)) return fail({ code: 'agent_signed_out' });
    return ok({ url, document: effects.parse(html) });
  } catch {
    return fail({ code: effects.signal.aborted ? 'timeout' : 'unreachable', detail });
  }
};

const hasSignInForm = (document: Document): boolean => document.querySelector('input[type="password"]') !== null;

/** What the page is not known as: a sign-in form in its place means that the agent is signed out. */
const unknownPage = ({ url, document }: PageProbe): Failure =>
  hasSignInForm(document) ? { code: 'agent_signed_out' } : { code: 'platform_not_found', detail: url.origin };

const originsOf = (urls: readonly string[]): readonly string[] => [...new Set(urls.map((url) => new URL(url).origin))];

/** What the page says it is, once it is certain that the shop may be asked. */
const detectShop = (page: PageProbe, target: Target, { detect }: InspectEffects): Result<DetectedShop, Failure> => {
  const detected = detect(page);
  if (detected === null) return fail(unknownPage(page));
  const { platform, version, adminBase, apiTemplate, agent } = detected.detection;
  const { label } = detected.adapter;
  if (new URL(adminBase).origin !== target.origin) return fail({ code: 'foreign_api', detail: adminBase });
  if (apiTemplate === null && hasSignInForm(page.document)) return fail({ code: 'agent_signed_out' });
  const { confirmedHttp } = target;
  return ok({ label, shop: { platform, platformVersion: version, adminBase, apiTemplate, confirmedHttp, agent } });
};

/** A module that is missing is named by the platform that it is for. */
const withPlatform = (failure: Failure, label: string, version: string | null): Failure =>
  failure.code === 'companion_missing' && failure.detail === undefined
    ? { ...failure, detail: version === null ? label : `${label} ${version}` }
    : failure;

/**
 * Fetches the admin page as the signed-in agent, finds out what shop it belongs to, and asks that shop who the agent is
 * and which storefronts it has. Reads only.
 */
export const inspectAdminPage = async (
  target: Target,
  effects: InspectEffects,
): Promise<Result<ShopOffer, Failure>> => {
  const page = await requestPage(target, effects);
  if (!page.ok) return page;
  const detected = detectShop(page.value, target, effects);
  if (!detected.ok) return detected;
  const { label, shop } = detected.value;
  const answer = await effects.inspect(shop);
  if (!answer.ok) return fail(withPlatform(answer.error, label, shop.platformVersion));
  const { apiTemplate } = shop;
  if (apiTemplate === null) return fail({ code: 'companion_missing' });
  const { name, agent, storefronts } = answer.value;
  return ok({
    shop: { ...shop, apiTemplate, platformVersion: shop.platformVersion ?? answer.value.platformVersion },
    platformLabel: label,
    name,
    agent,
    storefronts,
    guardedHere: findGuard(shop.platform) !== null,
    missing: await effects.findMissing(originsOf(storefronts.map(({ url }) => url))),
  });
};
