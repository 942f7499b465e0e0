import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { AdminSessionTable } from '../database/tables.ts';
import { findAgent, type AgentRow } from './agents.ts';
import { createSecret, digestOf } from './secrets.ts';
import { instantOf, type ShopContext } from './shop-context.ts';

export type AdminSession = Selectable<AdminSessionTable>;

/** Only sent below the admin, so that the storefront on the same host never sees it. */
export const ADMIN_COOKIE = 'shop_admin';
/** A request within so many seconds of the last one is not written down again. */
const SEEN_STEP_SECONDS = 30;

const isAlive = (session: AdminSession, { clock, adminIdleSeconds }: ShopContext): boolean =>
  session.ended_at === null && clock.now() - Date.parse(session.seen_at) < adminIdleSeconds * 1000;

/** Opens a session and says the cookie's secret, which is stored nowhere. */
export const startAdminSession = async (shop: ShopContext, agent: number): Promise<string> => {
  const secret = createSecret();
  const now = instantOf(shop.clock);
  await shop.db
    .insertInto('shop_admin_session')
    .values({
      id: randomUUID(),
      secret_digest: digestOf(secret),
      form_token: createSecret(),
      agent_id: agent,
      started_at: now,
      seen_at: now,
      ended_at: null,
    })
    .execute();
  return secret;
};

export interface SignedIn {
  readonly session: AdminSession;
  readonly agent: AgentRow;
}

/** Who is signed in with that cookie; nobody once the agent has left the team. */
export const findSignedIn = async (shop: ShopContext, secret: string | undefined): Promise<SignedIn | null> => {
  if (secret === undefined || secret === '') return null;
  const session = await shop.db
    .selectFrom('shop_admin_session')
    .selectAll()
    .where('secret_digest', '=', digestOf(secret))
    .executeTakeFirst();
  if (session === undefined || !isAlive(session, shop)) return null;
  const agent = await findAgent(shop, session.agent_id);
  return agent?.active === 1 ? { session, agent } : null;
};

export const isAdminSessionLive = async (shop: ShopContext, id: string): Promise<boolean> => {
  const session = await shop.db.selectFrom('shop_admin_session').selectAll().where('id', '=', id).executeTakeFirst();
  return session !== undefined && isAlive(session, shop);
};

/** The agent did something: their idle time starts anew. */
export const touchAdminSession = async (shop: ShopContext, session: AdminSession): Promise<void> => {
  if (shop.clock.now() - Date.parse(session.seen_at) < SEEN_STEP_SECONDS * 1000) return;
  await shop.db
    .updateTable('shop_admin_session')
    .set({ seen_at: instantOf(shop.clock) })
    .where('id', '=', session.id)
    .execute();
};

export const endAdminSession = async (shop: ShopContext, id: string): Promise<void> => {
  await shop.db
    .updateTable('shop_admin_session')
    .set({ ended_at: instantOf(shop.clock) })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
};
