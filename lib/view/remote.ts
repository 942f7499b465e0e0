import type { Failure } from '../protocol/errors.ts';
import type { Result } from '../result.ts';

/** Something that is asked for: what was shown before stays visible while it is asked for again, and when that fails. */
export type Remote<T> =
  | { readonly state: 'idle'; readonly value: null }
  | { readonly state: 'loading'; readonly value: T | null }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly value: T | null; readonly failure: Failure };

export const idle = { state: 'idle', value: null } as const;

export const loading = <T>(before: Remote<T>): Remote<T> => ({ state: 'loading', value: before.value });

/** A failure leaves on show what was there, except to an agent who has signed out. */
export const settled = <T>(before: Remote<T>, answer: Result<T, Failure>): Remote<T> => {
  if (answer.ok) return { state: 'ready', value: answer.value };
  const value = answer.error.code === 'agent_signed_out' ? null : before.value;
  return { state: 'failed', value, failure: answer.error };
};

/** Gives each question a turn, so that an answer that was overtaken by a later question is dropped. */
export const createTurns = (): (() => () => boolean) => {
  let latest = 0;
  return () => {
    latest += 1;
    const mine = latest;
    return () => mine === latest;
  };
};
