import { browser } from '../browser.ts';
import type { Failure } from '../protocol/errors.ts';
import { fail, type Result } from '../result.ts';
import type { Input, MessageName, Outputs } from './messages.ts';

const isAnswer = (value: unknown): value is Result<unknown, Failure> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

/** The channel breaks off when the worker dies while it works; anything else means that nobody listens any more. */
const failureOf = (error: unknown): Failure =>
  error instanceof Error && /(port|channel) closed/i.test(error.message)
    ? { code: 'unreachable' }
    : { code: 'extension_reloaded' };

/**
 * Asks the background worker from an extension page. Never throws: a worker that is gone, or that has nothing to say to
 * this sender, is a failure like any other.
 */
export const send = async <N extends MessageName>(name: N, input: Input<N>): Promise<Awaited<Outputs[N]>> => {
  const answer: unknown = await browser.runtime
    .sendMessage({ name, input })
    .catch((error: unknown) => fail(failureOf(error)));
  const given = isAnswer(answer) ? answer : fail<Failure>({ code: 'extension_reloaded' });
  return given as Awaited<Outputs[N]>;
};
