import type { AgentRoute } from '../../http/agent-route.ts';
import { createLink } from './create-link.ts';
import { discovery } from './discovery.ts';
import { endSessionRoute } from './end-session.ts';
import { extendSessionRoute } from './extend-session.ts';
import { findCustomers } from './find-customers.ts';
import { getCarts } from './get-carts.ts';
import { getCustomer } from './get-customer.ts';
import { getSettings } from './get-settings.ts';
import { listLinks } from './list-links.ts';
import { listSessions } from './list-sessions.ts';
import { putSettings } from './put-settings.ts';
import { revokeLinkRoute } from './revoke-link.ts';
import { sessionEvents } from './session-events.ts';
import { sessionStats } from './session-stats.ts';
import { sessionsCsv } from './sessions-csv.ts';
import { sessionsNdjson } from './sessions-ndjson.ts';
import { setModeRoute } from './set-mode.ts';

/** Every route below the admin, except `about`. */
export const agentRoutes: readonly AgentRoute[] = [
  discovery,
  findCustomers,
  getCustomer,
  getCarts,
  createLink,
  listLinks,
  revokeLinkRoute,
  listSessions,
  sessionsCsv,
  sessionsNdjson,
  sessionStats,
  sessionEvents,
  endSessionRoute,
  extendSessionRoute,
  setModeRoute,
  getSettings,
  putSettings,
];
