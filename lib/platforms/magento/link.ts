import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import type { LinkRequest } from '../../protocol/schema/link.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { IssuedLink, ShopAddress } from '../session-adapter.ts';
import { postAdmin, RIGHTS } from './admin-request.ts';
import type { CustomerPages } from './customer.ts';
import { requestSecret } from './login.ts';
import { getStorefront } from './storefront-address.ts';

/** What our companion module answers for a storefront of its own kind, or that the stock way is the right one. */
const handleAnswer = z.union([
  z.object({ headless: z.literal(false) }),
  z.object({
    headless: z.literal(true),
    url: z.url({ protocol: /^https?$/ }).max(2048),
    store: z.object({ code: z.string().max(64), name: z.string().max(200) }),
  }),
]);

const REFUSALS = {
  assistance_disabled: 'consent_missing',
  disabled: 'feature_disabled',
  store_required: 'storefront_required',
  store_foreign: 'storefront_mismatch',
  customer_unknown: 'customer_not_found',
  rate_limited: 'rate_limited',
} as const;

const refuse = (code: string, message: unknown): Failure => {
  if (code === 'not_allowed') return { code: 'right_missing', detail: RIGHTS.login };
  const known = Object.entries(REFUSALS).find(([one]) => one === code)?.[1] ?? 'refused_by_shop';
  return typeof message === 'string' ? { code: known, detail: message } : { code: known };
};

/** Null where the stock way is the right one: the customer's storefront is Magento's own. */
const requestHandle = async (
  { adminBase }: ShopAddress,
  token: string,
  { customer, storefront }: LinkRequest,
  io: RequestIo,
): Promise<Result<IssuedLink | null, Failure>> => {
  const fields = {
    customer_id: customer,
    form_key: token,
    ...(storefront === undefined ? {} : { store_id: storefront }),
  };
  const answer = await postAdmin(adminBase, 'connectascustomer/handle/create/', fields, RIGHTS.login, io);
  if (!answer.ok) return answer.error.code === 'not_found' ? ok(null) : answer;
  const { error, message } = answer.value;
  if (typeof error === 'string') return fail(refuse(error, message));
  const parsed = handleAnswer.safeParse(answer.value);
  if (!parsed.success) return fail({ code: 'answer_invalid' });
  if (!parsed.data.headless) return ok(null);
  const { url, store } = parsed.data;
  const { origin } = new URL(url);
  const place = { id: store.code, name: store.name, url: `${origin}/`, apiTemplate: `${origin}/{path}` };
  return ok({ url, expiresAt: null, storefront: place, base: null, form: null, customerName: null });
};

/** Refused in another language than English: the customer's page says the same without words. */
const explain = async (
  failure: Failure,
  { customer, storefront }: LinkRequest,
  pages: CustomerPages,
  shop: ShopAddress,
  token: string,
  io: RequestIo,
): Promise<Failure> => {
  if (failure.code !== 'refused_by_shop') return failure;
  const page = await pages.read(shop, token, customer, io);
  if (!page.ok) return failure;
  const { assistance, stores } = page.value.view;
  if (assistance === 'denied') return { ...failure, code: 'consent_missing' };
  if (assistance === null) return { ...failure, code: 'feature_disabled' };
  return stores !== null && storefront === undefined ? { ...failure, code: 'storefront_required' } : failure;
};

/** A link to the storefront of a customer: Magento's own 10-second secret, or a handle for a headless storefront. */
export const createLink = async (
  pages: CustomerPages,
  shop: ShopAddress,
  token: string,
  request: LinkRequest,
  io: RequestIo,
): Promise<Result<IssuedLink, Failure>> => {
  if (request.kind !== 'instant') return fail({ code: 'not_allowed' });
  if (shop.agent?.headless === true) {
    const handle = await requestHandle(shop, token, request, io);
    if (!handle.ok) return handle;
    if (handle.value !== null) return ok(handle.value);
  }
  const secret = await requestSecret(shop, token, request.customer, request.storefront, io);
  if (!secret.ok) return fail(await explain(secret.error, request, pages, shop, token, io));
  const { url, base } = secret.value;
  return ok({
    url,
    base,
    expiresAt: null,
    storefront: getStorefront(base, shop.adminBase),
    form: null,
    customerName: null,
  });
};
