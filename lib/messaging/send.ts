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

const ask = async (message: unknown): Promise<Result<unknown, Failure>> => {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    return isAnswer(answer) ? answer : fail({ code: 'extension_reloaded' });
  } catch (error) {
    return fail(failureOf(error));
  }
};

/**
 * Asks the background worker from an extension page. Never throws: a worker that is gone, or that has nothing to say to
 * this sender, is a failure like any other.
 */
export const send = async <N extends MessageName>(name: N, input: Input<N>): Promise<Awaited<Outputs[N]>> =>
  (await ask({ name, input })) as Awaited<Outputs[N]>;
