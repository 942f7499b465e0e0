import { defineAgentRoute } from '../../http/agent-route.ts';
import { refuse } from '../../http/problem.ts';
import { toLinkRow } from '../../links/link-view.ts';
import { revokeLink } from '../../links/revoke-link.ts';
import { findLink } from '../../storage/links-repository.ts';

/** Agents revoke their own links, leads anybody's. */
export const revokeLinkRoute = defineAgentRoute('revokeLink', 'customers', async ({ backend, who, rights, id }) => {
  const link = await findLink(backend.db, backend.shop.id, id);
  if (link === undefined || !(rights.endTeam || link.agent === who.agent.id)) refuse('not_found');
  return toLinkRow(await revokeLink(backend, link, who.agent.id), backend.clock.now());
});
