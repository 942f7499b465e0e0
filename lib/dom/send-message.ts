import type { Input, MessageName, Outputs } from '../messaging/messages.ts';
import type { Failure } from '../protocol/errors.ts';
import { fail, type Result } from '../result.ts';
import { extensionApi } from './extension-api.ts';

export type Send = <N extends MessageName>(name: N, input: Input<N>) => Promise<Awaited<Outputs[N]>>;

const isAnswer = (value: unknown): value is Result<unknown, Failure> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

/** What a worker may be asked a second time: these do the same however often they come. */
const REPEATABLE: ReadonlySet<MessageName> = new Set([
  'admin/hello',
  'admin/preflight',
  'admin/carts',
  'storefront/hello',
  'storefront/seen',
  'storefront/truth',
  'storefront/shown',
  'banner/state',
]);

/** The worker died while it worked: its successor answers the next try. */
const hasDied = (error: unknown): boolean => error instanceof Error && /(port|channel) closed/i.test(error.message);

const ask = async (name: MessageName, input: unknown, tries: number): Promise<Result<unknown, Failure>> => {
  const runtime = extensionApi()?.runtime;
  if (runtime?.id === undefined) return fail({ code: 'extension_reloaded' });
  try {
    const answer = await runtime.sendMessage({ name, input });
    return isAnswer(answer) ? answer : fail({ code: 'shop_unknown' });
  } catch (error) {
    if (!hasDied(error)) return fail({ code: 'extension_reloaded' });
    return tries > 1 ? ask(name, input, tries - 1) : fail({ code: 'unreachable' });
  }
};

/** Asks the background from a content script. Never throws; silence means that this page belongs to no shop of ours. */
export const sendMessage: Send = async <N extends MessageName>(
  name: N,
  input: Input<N>,
): Promise<Awaited<Outputs[N]>> => (await ask(name, input, REPEATABLE.has(name) ? 2 : 1)) as Awaited<Outputs[N]>;
