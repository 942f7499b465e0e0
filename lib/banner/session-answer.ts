import type { StorefrontSession } from '../protocol/schema/session.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;

const isInstant = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value));

const isNamed = (value: unknown): boolean => isFields(value) && isText(value['name']);

const isSession = (value: unknown): value is StorefrontSession =>
  isFields(value) &&
  isText(value['id']) &&
  isNamed(value['customer']) &&
  isNamed(value['agent']) &&
  [value['startedAt'], value['endsAt'], value['idleEndsAt']].every(isInstant) &&
  (value['mode'] === 'full' || value['mode'] === 'read-only') &&
  typeof value['checkoutBlocked'] === 'boolean' &&
  isFields(value['banner']);

/**
 * The answer of `GET session`: the session, or null for none; undefined where it is neither. A first look only: the
 * background holds it against the whole schema, which would be too heavy for every page of a shop.
 */
export const parseSessionAnswer = (answer: unknown): StorefrontSession | null | undefined => {
  if (!isFields(answer)) return undefined;
  const { session } = answer;
  if (session === null) return null;
  return isSession(session) ? session : undefined;
};
