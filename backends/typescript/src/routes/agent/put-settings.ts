import { defineAgentRoute } from '../../http/agent-route.ts';
import { saveShopSettings } from '../../settings/save-settings.ts';

export const putSettings = defineAgentRoute('putSettings', 'settings', ({ backend, who, body }) =>
  saveShopSettings(backend, body, who.agent.id),
);
