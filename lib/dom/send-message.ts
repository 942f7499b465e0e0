import type { Input, MessageName, Outputs } from '../messaging/messages.ts';
import type { Failure } from '../protocol/errors.ts';
import { fail, type Result } from '../result.ts';
import { extensionApi } from './extension-api.ts';

export type Send = <N extends MessageName>(name: N, input: Input<N>) => Promise<Awaited<Outputs[N]>>;

const isAnswer = (value: unknown): value is Result<unknown, Failure> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

const ask = async (message: unknown): Promise<Result<unknown, Failure>> => {
  const runtime = extensionApi()?.runtime;
  if (runtime?.id === undefined) return fail({ code: 'extension_reloaded' });
  try {
    const answer = await runtime.sendMessage(message);
    return isAnswer(answer) ? answer : fail({ code: 'shop_unknown' });
  } catch (error) {
    // The worker died while it worked: its successor answers the next try. Anything else means that it is gone for good.
    const died = error instanceof Error && /(port|channel) closed/i.test(error.message);
    return fail({ code: died ? 'unreachable' : 'extension_reloaded' });
  }
};

/** Asks the background from a content script. Never throws; silence means that this page belongs to no shop of ours. */
export const sendMessage: Send = async <N extends MessageName>(
  name: N,
  input: Input<N>,
): Promise<Awaited<Outputs[N]>> => (await ask({ name, input })) as Awaited<Outputs[N]>;
