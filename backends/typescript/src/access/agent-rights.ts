import type { Discovery } from '../../../../lib/protocol/schema/discovery.ts';
import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import type { Agent } from '../shop-port.ts';

export type Rights = Discovery['may'];

/** What an agent may do under the shop's settings. Super admins always may; nobody may who is not active. */
export function getRights(agent: Agent, settings: Settings): Rights {
  const { active, superAdmin } = agent;
  const { roles, superAdminOnly, magicRoles } = settings.access;
  const hasRole = agent.seesCustomers && !superAdminOnly && (roles.length === 0 || roles.includes(agent.role));
  const connect = active && (superAdmin || hasRole);
  const team = active && (superAdmin || agent.lead);
  return {
    connect,
    magic: connect && (superAdmin || magicRoles.includes(agent.role)),
    readTeam: team,
    endTeam: team,
    settings: active && superAdmin,
  };
}

/** Whether the agent may look customers up. */
export const seesCustomers = (agent: Agent): boolean => agent.active && (agent.superAdmin || agent.seesCustomers);

/** Whether the agent has any business with the log: their own sessions, or the team's. */
export const seesSessions = (agent: Agent): boolean => seesCustomers(agent) || (agent.active && agent.lead);
