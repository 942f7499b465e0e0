import type { AgentTable } from '../database/tables.ts';

export type SeededAgent = Omit<AgentTable, 'password_hash'>;

/** One password for everybody in the demo, shown on both login pages. */
export const DEMO_PASSWORD = 'demo1234';

export const ROLES = {
  superAdmin: 'Administrator',
  lead: 'Team lead',
  agent: 'Support agent',
  viewer: 'Viewer',
} as const;

const agent = (id: number, email: string, name: string, rights: Partial<SeededAgent>): SeededAgent => ({
  id,
  email,
  name,
  role: ROLES.agent,
  active: 1,
  sees_customers: 1,
  edits_customers: 1,
  super_admin: 0,
  lead: 0,
  ...rights,
});

/** Who can sign in to the admin. The viewer sees customers, yet holds no role that may connect. */
export const AGENTS: readonly SeededAgent[] = [
  agent(1, 'super@demo.example', 'Sam Super', { role: ROLES.superAdmin, super_admin: 1, lead: 1 }),
  agent(2, 'lead@demo.example', 'Lea Lead', { role: ROLES.lead, lead: 1 }),
  agent(3, 'agent@demo.example', 'Alex Agent', {}),
  agent(4, 'viewer@demo.example', 'Vera Viewer', { role: ROLES.viewer, edits_customers: 0 }),
];
