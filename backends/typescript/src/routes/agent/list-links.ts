import { defineAgentRoute } from '../../http/agent-route.ts';
import { toLinkRow } from '../../links/link-view.ts';
import { findLinksOfAgent } from '../../storage/links-repository.ts';

const LINKS = 50;

export const listLinks = defineAgentRoute('listLinks', 'customers', async ({ backend, who }) => {
  const links = await findLinksOfAgent(backend.db, backend.shop.id, who.agent.id, LINKS);
  return { links: links.map((link) => toLinkRow(link, backend.clock.now())) };
});
