import { defaultSettings, type Settings } from '../../../../lib/protocol/schema/settings.ts';
import { ROLES } from '../seed/agents.ts';
import { GROUPS } from '../shop/groups.ts';

/** Settings of the demo until somebody saves others: viewers may not connect, and nobody connects to a VIP. */
export const demoSettings: Settings = {
  ...defaultSettings,
  landing: { default: 'account', paths: ['cart', 'account/orders'] },
  access: {
    ...defaultSettings.access,
    roles: [ROLES.agent, ROLES.lead],
    excludedGroups: [GROUPS.vip],
  },
};
