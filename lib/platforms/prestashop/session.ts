import { requestRoute } from '../../protocol/client.ts';
import type { Failure } from '../../protocol/errors.ts';
import { createProtocolSessionAdapter } from '../../protocol/shop-session.ts';
import type { RequestIo } from '../platform.ts';
import type { ShopKeepsSessions } from '../session-adapter.ts';

/** Name of the module, and so of the right to see it, in the permissions of every version. */
const RIGHT = 'Connect as Customer';

/** What anybody may ask the module. The shop lies in the folder above its admin; this form needs no rewritten URLs. */
const getPublicApi = (adminBase: string): string =>
  `${new URL('..', adminBase).href}index.php?fc=module&module=connectascustomer&controller=connect&path={path}`;

/** PrestaShop prints nothing of a module for employees whose profile may not see it. */
async function explainNoApi(adminBase: string, io: RequestIo): Promise<Failure> {
  const about = await requestRoute('about', {}, { ...io, apiTemplate: getPublicApi(adminBase) });
  return about.ok ? { code: 'right_missing', detail: RIGHT } : { code: 'companion_missing' };
}

export const prestashopSession: ShopKeepsSessions = {
  ...createProtocolSessionAdapter('prestashop'),
  apiHoldsToken: true,
  explainNoApi,
};
