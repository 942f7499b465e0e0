import { projectSession } from '../sessions/session-projection.ts';
import type { EventRecord, SessionRecord } from '../storage/database.ts';
import {
  deleteSession,
  findEventsOfSessions,
  findSession,
  findSessionsAfterId,
  findUnprojectedSessions,
  replaceSession,
} from '../storage/sessions-repository.ts';
import { transact, type Store } from '../storage/transaction.ts';

const PAGE = 500;

/** Writes the sessions again from the events; activity of live ones is kept, because no event tells of it. */
export async function rebuildSessions(db: Store, shop: string): Promise<void> {
  for await (const id of findDifferentSessions(db, shop)) {
    await transact(db, async (trx) => {
      const projected = projectSession(await findEventsOfSessions(trx, shop, [id]));
      if (projected === null) await deleteSession(trx, shop, id);
      else await replaceSession(trx, keepActivity(projected, await findSession(trx, shop, id)));
    });
  }
}

/** A sentence about the first session that is not what the events tell, or null. */
export async function findProjectionDifference(db: Store, shop: string): Promise<string | null> {
  for await (const id of findDifferentSessions(db, shop)) {
    // Looked at again as a whole, since a session may have moved on between the two readings.
    const isDifferent = await transact(db, async (trx) => {
      const stored = await findSession(trx, shop, id);
      return !isSameSession(stored, projectSession(await findEventsOfSessions(trx, shop, [id])));
    });
    if (isDifferent) return `session ${id} is not what the events tell`;
  }
  return null;
}

async function* findDifferentSessions(db: Store, shop: string): AsyncGenerator<string> {
  for (let last = ''; ;) {
    const page = await findSessionsAfterId(db, shop, last, PAGE);
    if (page.length === 0) break;
    const events = new Map<string | null, EventRecord[]>();
    for (const event of await findEventsOfSessions(
      db,
      shop,
      page.map(({ id }) => id),
    )) {
      events.set(event.session, [...(events.get(event.session) ?? []), event]);
    }
    for (const session of page) {
      if (!isSameSession(session, projectSession(events.get(session.id) ?? []))) yield session.id;
      last = session.id;
    }
  }
  for (;;) {
    const missing = await findUnprojectedSessions(db, shop, PAGE);
    for (const { session } of missing) if (session !== null) yield session;
    if (missing.length < PAGE) return;
  }
}

function isSameSession(stored: SessionRecord | undefined, projected: SessionRecord | null): boolean {
  if (stored === undefined || projected === null) return stored === undefined && projected === null;
  const expected = keepActivity(projected, stored);
  const names = Object.keys(expected) as (keyof SessionRecord)[];
  return names.every((name) => stored[name] === expected[name]);
}

const keepActivity = (projected: SessionRecord, stored: SessionRecord | undefined): SessionRecord =>
  projected.ended_at === null && stored !== undefined
    ? { ...projected, last_active_at: Math.max(projected.last_active_at, stored.last_active_at) }
    : projected;
