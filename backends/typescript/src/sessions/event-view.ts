import type { z } from 'zod';
import type { sessionEvent } from '../../../../lib/protocol/schema/session.ts';
import type { NewEvent } from '../audit/events.ts';
import type { EventRecord } from '../storage/database.ts';
import { toEvent } from './session-projection.ts';
import { toInstant } from './session-view.ts';

/** An event as people read it in the log: when, what, and the one thing to know about it. */
export function toSessionEvent(record: EventRecord): z.infer<typeof sessionEvent> {
  const event = toEvent(record);
  return { at: toInstant(record.at), kind: event.kind, detail: getDetail(event)?.slice(0, 500) ?? null };
}

function getDetail(event: NewEvent): string | null {
  if (event.kind === 'session_ended') return event.data.cause;
  if (event.kind === 'link_refused') return event.data.refusal;
  const reason = event.personal?.reason ?? null;
  if (event.kind === 'session_mode_set') return reason === null ? event.data.mode : `${event.data.mode}: ${reason}`;
  return reason;
}
