import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { CustomerDetails, ShopAddress } from '../session-adapter.ts';
import type { Agent, Agents } from './agent.ts';
import type { Api } from './api-request.ts';
import {
  CUSTOMER_FIELDS,
  customerRow,
  readBound,
  refuseAccount,
  showCustomer,
  type CustomerRow,
} from './customer-row.ts';
import { requestDomains, type Domain } from './domains.ts';
import { toHexId } from './hex-id.ts';
import { findPlaces, type Places } from './places.ts';
import { nameRight, PRIVILEGES } from './rights.ts';
import { isTooOld } from './version.ts';

/** A customer, and all that decides whether and where this agent can connect them. */
export interface Examined {
  readonly agent: Agent;
  readonly row: CustomerRow;
  readonly places: Places;
  readonly refusal: Failure | null;
}

const answer = z.object({ data: z.array(customerRow) });

const askCustomer = (
  api: Api,
  { adminBase }: ShopAddress,
  id: string,
  io: RequestIo,
): Promise<Result<z.infer<typeof answer>, Failure>> => {
  const includes = { customer: CUSTOMER_FIELDS, sales_channel: ['name', 'translated'] };
  const body = { ids: [id], associations: { boundSalesChannel: {} }, includes };
  return api.ask(adminBase, { path: 'search/customer', body, schema: answer }, io);
};

/** What nobody can be connected for, whoever they are: then no right would help. */
const refuseAgent = ({ version, has }: Agent): Failure | null => {
  if (isTooOld(version)) return { code: 'platform_too_old', detail: version };
  return has(PRIVILEGES.imitate) ? null : { code: 'right_missing', detail: nameRight(PRIVILEGES.imitate) };
};

const refuse = (agent: Agent, row: CustomerRow, places: Places): Failure | null => {
  const byAgent = refuseAgent(agent);
  if (byAgent !== null) return byAgent;
  const byAccount = refuseAccount(row);
  return byAccount === null ? places.refusal : { code: byAccount };
};

/** A role that may not read the domains lacks a right; that is no reason to tell nothing of the customer. */
const toPlaces = (row: CustomerRow, domains: Result<readonly Domain[], Failure>): Result<Places, Failure> => {
  if (!domains.ok) {
    const { error } = domains;
    return error.code === 'right_missing' ? ok({ domains: [], suggested: null, refusal: error }) : domains;
  }
  return ok(
    findPlaces({ bound: readBound(row), channel: row.salesChannelId, language: row.languageId }, domains.value),
  );
};

/** Asks for everything at once: the customer, the domains, and the agent where this worker does not know them yet. */
export const examine = async (
  api: Api,
  agents: Agents,
  shop: ShopAddress,
  customer: string,
  io: RequestIo,
): Promise<Result<Examined, Failure>> => {
  const id = toHexId(customer);
  if (id === null) return fail({ code: 'customer_not_found' });
  const [agent, found, domains] = await Promise.all([
    agents.recall(shop.adminBase, io),
    askCustomer(api, shop, id, io),
    requestDomains(api, shop.adminBase, io),
  ]);
  if (!agent.ok) return agent;
  if (!found.ok) return found;
  const row = found.value.data.find((one) => one.id === id);
  if (row === undefined) return fail({ code: 'customer_not_found' });
  const places = toPlaces(row, domains);
  if (!places.ok) return places;
  return ok({ agent: agent.value, row, places: places.value, refusal: refuse(agent.value, row, places.value) });
};

export const toDetails = ({ row, places, refusal }: Examined): CustomerDetails => ({
  id: row.id,
  name: showCustomer(row),
  email: row.email,
  status: row.active ? 'active' : 'inactive',
  guest: row.guest,
  groups: [],
  storefronts: places.domains.map(({ id }) => id),
  connectable: refusal === null,
  refusal: refusal?.code ?? null,
  refusalDetail: refusal?.detail ?? null,
  places: places.domains.map(({ id, name }) => ({ id, name })),
  suggested: places.suggested,
  warning: null,
});
