import { findVisibleSession } from '../../access/visible-session.ts';
import { defineAgentRoute } from '../../http/agent-route.ts';
import { toSessionEvent } from '../../sessions/event-view.ts';
import { findEventsOfSession } from '../../storage/events-repository.ts';

export const sessionEvents = defineAgentRoute('sessionEvents', 'sessions', async (call) => {
  const session = await findVisibleSession(call);
  const events = await findEventsOfSession(call.backend.db, session.shop, session.id, session.link);
  return { events: events.map(toSessionEvent) };
});
