import { findUsualPlace, keepPlaces } from '../connect/customer-places.ts';
import { findIsolation } from '../connect/isolation.ts';
import type { Background } from '../messaging/background.ts';
import type { Menu, Outputs } from '../messaging/messages.ts';
import type { CustomerDetails } from '../platforms/session-adapter.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';
import { ok } from '../result.ts';
import { askShop, type Asked } from './ask-shop.ts';
import { toMenu } from './menu.ts';
import type { StoredShop } from './shop.ts';

const findRefusal = ({ connectable, refusal, refusalDetail }: CustomerDetails, { may }: Discovery): Failure | null => {
  if (!may.connect) return { code: 'not_allowed' };
  if (connectable) return null;
  const code = refusal ?? 'not_allowed';
  return refusalDetail === null ? { code } : { code, detail: refusalDetail };
};

/** The shop's offer, with the storefronts of this customer where the shop tells them for each. */
const makeMenu = async (
  shop: StoredShop,
  customer: string,
  { places, suggested }: CustomerDetails,
  { discovery, adapter }: Asked,
): Promise<Menu> => {
  const menu = toMenu(discovery, adapter, await findIsolation());
  if (places === null) return menu;
  await keepPlaces(shop.id, customer, places, suggested);
  return { ...menu, storefronts: places, ofCustomer: { usual: await findUsualPlace(shop.id, customer, places) } };
};

/** Whether this customer can be connected, said before the click; the shop checks again at the click. */
export const askBefore = (
  background: Background,
  shop: StoredShop,
  customer: string,
): Promise<Awaited<Outputs['admin/preflight']>> =>
  askShop(background, shop, async (asked) => {
    const { adapter, address, io, discovery } = asked;
    const answer = await adapter.getCustomer(address, discovery.connectToken, customer, io);
    if (!answer.ok) return answer;
    const { warning } = answer.value;
    const menu = await makeMenu(shop, customer, answer.value, asked);
    return ok({ refusal: findRefusal(answer.value, discovery), warning, menu });
  });
