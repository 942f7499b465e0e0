import type { Background } from '../messaging/background.ts';
import type { Failure } from '../protocol/errors.ts';
import { forgetSession } from '../sessions/forget-session.ts';
import { listMarkersOfShop, type Marker } from '../sessions/marker.ts';
import type { StoredShop } from '../shops/shop.ts';
import { closeOwn, dropExpected } from './close-session.ts';
import { findOwn } from './own-session.ts';

/** Live sessions of this shop that a link for the customer would close: those as anybody else. */
const listEndangered = async ({ id }: StoredShop, customer: string): Promise<readonly Marker[]> => {
  const live = await listMarkersOfShop(id);
  const known = await Promise.all(live.map(({ session }) => findOwn(id, session)));
  return live.filter((_marker, index) => known[index]?.customer !== customer);
};

/** What the agent would lose by connecting, said before it is lost; null = nothing. */
export const findLoss = async (
  { adapters }: Background,
  shop: StoredShop,
  customer: string,
): Promise<Failure | null> => {
  const adapter = adapters[shop.platform];
  if (adapter.record === 'shop' || !adapter.oneSessionPerAgent) return null;
  const [first] = await listEndangered(shop, customer);
  if (first === undefined) return null;
  const name = (await findOwn(shop.id, first.session))?.shownName ?? null;
  return { code: 'session_would_end', ...(name === null ? {} : { detail: name }) };
};

/** The shop has issued a link: from that moment the sessions as others are closed there. */
export const markReplaced = async (background: Background, shop: StoredShop, customer: string): Promise<void> => {
  const adapter = background.adapters[shop.platform];
  if (adapter.record === 'shop') return;
  await dropExpected(background, shop.id);
  if (!adapter.oneSessionPerAgent) return;
  for (const { session } of await listEndangered(shop, customer)) {
    await closeOwn(background, shop.id, session, 'replaced');
    await forgetSession(background, shop.id, session);
  }
};
