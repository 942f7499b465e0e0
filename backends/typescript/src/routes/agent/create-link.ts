import { defineAgentRoute } from '../../http/agent-route.ts';
import { issueLink } from '../../links/issue-link.ts';

export const createLink = defineAgentRoute('createLink', 'customers', ({ backend, who, settings, address, body }) =>
  issueLink(backend, { who, settings, address, request: body }),
);
