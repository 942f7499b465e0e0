import { defineAgentRoute } from '../../http/agent-route.ts';

export const getSettings = defineAgentRoute('getSettings', 'settings', ({ settings }) => Promise.resolve(settings));
