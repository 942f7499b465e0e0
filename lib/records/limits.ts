import { browser } from '../browser.ts';
import { findPreferences } from '../courtesy/preferences.ts';
import type { Background } from '../messaging/background.ts';
import type { Failure } from '../protocol/errors.ts';
import { ok, type Result } from '../result.ts';
import { seesJar } from '../sessions/jar.ts';
import { listMarkers, saveMarker, type Marker } from '../sessions/marker.ts';
import { leaveInBrowser } from './leave-session.ts';
import { findOwn, saveOwn } from './own-session.ts';

/** Name of the one alarm that goes off when a session reaches the limit that this browser alone holds it to. */
export const LIMITS_ALARM = 'limits';

/** Until the next try, where the storefront did not answer: as long again as it is over already, within these. */
const SHORTEST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

interface Limited extends Marker {
  readonly endsAt: string;
}

const isLimited = (marker: Marker): marker is Limited =>
  marker.guard !== null && marker.endsAt !== null && seesJar(marker.jar);

const listLimited = async (): Promise<readonly Limited[]> => (await listMarkers()).filter(isLimited);

const setAlarm = async (times: readonly number[]): Promise<void> => {
  if (times.length === 0) await browser.alarms.clear(LIMITS_ALARM);
  else await browser.alarms.create(LIMITS_ALARM, { when: Math.min(...times) });
};

/** Sets the alarm to the first limit that will be reached. */
export const scheduleLimits = async (): Promise<void> => {
  await setAlarm((await listLimited()).map(({ endsAt }) => Date.parse(endsAt)));
};

const getNextTime = ({ endsAt }: Limited, now: number): number => {
  const over = now - Date.parse(endsAt);
  return over < 0 ? Date.parse(endsAt) : now + Math.min(Math.max(over, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
};

/** Ends what has reached its limit. Run by the alarm, and at every start, for the machine may have slept. */
export const endExpired = async (background: Background): Promise<void> => {
  const now = background.clock.now();
  for (const marker of await listLimited()) {
    if (Date.parse(marker.endsAt) <= now) await leaveInBrowser(background, marker, 'expired');
  }
  await setAlarm((await listLimited()).map((marker) => getNextTime(marker, now)));
};

/** Gives a session of our own record one more of the usual limit, from now on; why stands with its own reason. */
export const extendOwn = async (
  { clock }: Background,
  marker: Marker,
  reason: string,
): Promise<Result<{ readonly id: string; readonly endsAt: string; readonly idleEndsAt: string }, Failure>> => {
  const { shop, session: id } = marker;
  const { minutes } = await findPreferences(shop);
  const endsAt = new Date(clock.now() + minutes * 60_000).toISOString();
  const one = await findOwn(shop, id);
  if (one !== null) await saveOwn({ ...one, endsAt, reason: [one.reason, reason].filter(Boolean).join(' · ') });
  await saveMarker({ ...marker, endsAt, idleEndsAt: endsAt });
  await scheduleLimits();
  return ok({ id, endsAt, idleEndsAt: endsAt });
};
