import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import type { LinkRequest } from '../../protocol/schema/link.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { IssuedLink, ShopAddress } from '../session-adapter.ts';
import type { Agents } from './agent.ts';
import type { Api } from './api-request.ts';
import { showCustomer } from './customer-row.ts';
import { examine, type Examined } from './customer.ts';
import { toStorefront, type Domain } from './domains.ts';
import type { Recent } from './recent.ts';

/** Base64 up to 6.6, a JWT in later versions. Good for an hour, and more than once: it goes into one form and nowhere else. */
const tokenAnswer = z.object({ token: z.string().regex(/^[A-Za-z0-9+/=_.-]{16,4096}$/) });

/** So long a look counts for the click that follows it. */
const SAME_MOMENT_MS = 3_000;
/** So long it is good for a guess at the sales channel, which is held against a fresh look. */
const GUESS_MS = 5 * 60_000;

/** What a link is made with. */
export interface LinkTools {
  readonly api: Api;
  readonly agents: Agents;
  readonly recent: Recent;
}

const requestToken = async (
  { api }: LinkTools,
  { adminBase }: ShopAddress,
  customerId: string,
  salesChannelId: string,
  io: RequestIo,
): Promise<Result<string, Failure>> => {
  const body = { customerId, salesChannelId };
  const path = '_proxy/generate-imitate-customer-token';
  const answer = await api.ask(adminBase, { path, body, schema: tokenAnswer, notFound: 'platform_too_old' }, io);
  return answer.ok ? ok(answer.value.token) : answer;
};

const findDomain = (examined: Examined | null, storefront: string): Domain | undefined =>
  examined?.places.domains.find(({ id }) => id === storefront);

interface Ready {
  readonly examined: Examined;
  /** A token for that sales channel, asked for beside the look; null where there was nothing to guess by. */
  readonly early: { readonly channel: string; readonly token: Result<string, Failure> } | null;
}

/** The look and the token take as long as one of them; a token that the look forbids is thrown away, and nobody has seen it. */
const prepare = async (
  tools: LinkTools,
  shop: ShopAddress,
  customer: string,
  storefront: string,
  io: RequestIo,
): Promise<Result<Ready, Failure>> => {
  const { api, agents, recent } = tools;
  const known = recent.find(shop, customer, SAME_MOMENT_MS);
  if (known !== null) return ok({ examined: known, early: null });
  const before = recent.find(shop, customer, GUESS_MS);
  const guess = findDomain(before, storefront);
  const [examined, token] = await Promise.all([
    examine(api, agents, shop, customer, io),
    before === null || guess === undefined ? null : requestToken(tools, shop, before.row.id, guess.channel, io),
  ]);
  if (!examined.ok) return examined;
  recent.keep(shop, customer, examined.value);
  const early = guess === undefined || token === null ? null : { channel: guess.channel, token };
  return ok({ examined: examined.value, early });
};

/**
 * Shopware's own login as a customer (6.6.5 and later): a token of the shop's, posted to the storefront with the ids that it
 * was made for. The shop issues one for whoever cannot log in as well, so all is looked at first.
 */
export const createLink = async (
  tools: LinkTools,
  shop: ShopAddress,
  { kind, customer, storefront }: LinkRequest,
  io: RequestIo,
): Promise<Result<IssuedLink, Failure>> => {
  if (kind !== 'instant') return fail({ code: 'not_allowed' });
  if (storefront === undefined) return fail({ code: 'storefront_required' });
  const ready = await prepare(tools, shop, customer, storefront, io);
  if (!ready.ok) return ready;
  const { examined, early } = ready.value;
  const { agent, row, refusal } = examined;
  if (refusal !== null) return fail(refusal);
  const domain = findDomain(examined, storefront);
  if (domain === undefined) return fail({ code: 'storefront_mismatch' });
  const token =
    early?.channel === domain.channel ? early.token : await requestToken(tools, shop, row.id, domain.channel, io);
  if (!token.ok) return token;
  return ok({
    url: `${domain.url}account/login/imitate-customer`,
    form: { token: token.value, customerId: row.id, userId: agent.id },
    expiresAt: null,
    storefront: toStorefront(domain),
    // A frontend of the shop's own keeps its login as it likes: nobody can be asked there.
    base: domain.isStorefront ? domain.url : null,
    customerName: showCustomer(row),
  });
};
