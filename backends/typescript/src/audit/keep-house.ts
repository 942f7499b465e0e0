import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import type { LogBackend } from '../backend.ts';
import { endOverdueSessions } from '../sessions/end-session.ts';
import { applyRetention } from './apply-retention.ts';

/** What has to be done now and then, whoever does it: end what is overdue, cut off what is old. */
export async function keepHouse(backend: LogBackend, settings: Settings): Promise<void> {
  await endOverdueSessions(backend);
  await applyRetention(backend.db, backend.log, backend.clock.now(), settings.retentionDays);
}
