import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import type { LinkRequest } from '../../protocol/schema/link.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { IssuedLink, ShopAddress } from '../session-adapter.ts';
import type { Agents } from './agent.ts';
import type { Api } from './api-request.ts';
import { showCustomer } from './customer-row.ts';
import { examine } from './customer.ts';
import { toStorefront } from './domains.ts';

/** Base64 up to 6.6, a JWT in later versions. Good for an hour, and more than once: it goes into one form and nowhere else. */
const tokenAnswer = z.object({ token: z.string().regex(/^[A-Za-z0-9+/=_.-]{16,4096}$/) });

/**
 * Shopware's own login as a customer (6.6.5 and later): a token of the shop's, posted to the storefront with the ids that it
 * was made for. The shop issues one for whoever cannot log in as well, so all is looked at first.
 */
export const createLink = async (
  api: Api,
  agents: Agents,
  shop: ShopAddress,
  { kind, customer, storefront }: LinkRequest,
  io: RequestIo,
): Promise<Result<IssuedLink, Failure>> => {
  if (kind !== 'instant') return fail({ code: 'not_allowed' });
  if (storefront === undefined) return fail({ code: 'storefront_required' });
  const examined = await examine(api, agents, shop, customer, io);
  if (!examined.ok) return examined;
  const { agent, row, places, refusal } = examined.value;
  if (refusal !== null) return fail(refusal);
  const domain = places.domains.find(({ id }) => id === storefront);
  if (domain === undefined) return fail({ code: 'storefront_mismatch' });
  const answer = await api.ask(
    shop.adminBase,
    {
      path: '_proxy/generate-imitate-customer-token',
      body: { customerId: row.id, salesChannelId: domain.channel },
      schema: tokenAnswer,
      notFound: 'platform_too_old',
    },
    io,
  );
  if (!answer.ok) return answer;
  return ok({
    url: `${domain.url}account/login/imitate-customer`,
    form: { token: answer.value.token, customerId: row.id, userId: agent.id },
    expiresAt: null,
    storefront: toStorefront(domain),
    // A frontend of the shop's own keeps its login as it likes: nobody can be asked there.
    base: domain.isStorefront ? domain.url : null,
    customerName: showCustomer(row),
  });
};
