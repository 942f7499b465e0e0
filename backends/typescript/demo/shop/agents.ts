import type { Selectable } from 'kysely';
import type { AgentTable } from '../database/tables.ts';
import { isPassword } from './passwords.ts';
import type { ShopContext } from './shop-context.ts';

export type AgentRow = Selectable<AgentTable>;

export const findAgent = async ({ db }: ShopContext, id: number): Promise<AgentRow | null> =>
  (await db.selectFrom('shop_agent').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** The agent with that e-mail and password, if they may sign in. */
export const findAgentByPassword = async (
  { db }: ShopContext,
  email: string,
  password: string,
): Promise<AgentRow | null> => {
  const agent = await db
    .selectFrom('shop_agent')
    .selectAll()
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  const right = await isPassword(password, agent?.password_hash ?? null);
  return agent !== undefined && right && agent.active === 1 ? agent : null;
};

/** Somebody leaves the team, or comes back. */
export const setAgentActive = async ({ db }: ShopContext, id: number, active: boolean): Promise<void> => {
  await db
    .updateTable('shop_agent')
    .set({ active: active ? 1 : 0 })
    .where('id', '=', id)
    .execute();
};
