import type { Context } from 'hono';
import type { AdminSession } from '../shop/admin-sessions.ts';
import type { AgentRow } from '../shop/agents.ts';

/** Who is signed in, for every page behind the sign-in. */
export interface AdminEnv {
  Variables: { agent: AgentRow; session: AdminSession };
}

export type AdminContext = Context<AdminEnv>;
