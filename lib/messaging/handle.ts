import { z } from 'zod';
import type { Runtime } from 'webextension-polyfill';
import type { Failure } from '../protocol/errors.ts';
import { fail } from '../result.ts';
import type { Background } from './background.ts';
import { MESSAGES, type Input, type MessageName, type Outputs } from './messages.ts';
import { identifySender, type SenderOf } from './sender.ts';

export type Handler<N extends MessageName> = (
  input: Input<N>,
  sender: SenderOf<N>,
  background: Background,
) => Outputs[N];

export type Handlers = { readonly [N in MessageName]: Handler<N> };

const envelope = z.strictObject({
  name: z.custom<MessageName>((value) => typeof value === 'string' && Object.hasOwn(MESSAGES, value)),
  input: z.unknown(),
});

const answer = async <N extends MessageName>(
  name: N,
  given: unknown,
  from: Runtime.MessageSender,
  handler: Handler<N>,
  background: Background,
): Promise<Awaited<Outputs[N]> | ReturnType<typeof fail<Failure>> | undefined> => {
  try {
    const sender = await identifySender(MESSAGES[name].from, from);
    const input = MESSAGES[name].input.safeParse(given);
    if (sender === null || !input.success) return undefined;
    return await handler(input.data as Input<N>, sender as SenderOf<N>, background);
  } catch (error) {
    background.log(name, error);
    return fail<Failure>({ code: 'internal' });
  }
};

/** Answers a message of its one sender. Anything else is ignored: whoever forges learns nothing, not even a refusal. */
export const handleMessage = (
  message: unknown,
  from: Runtime.MessageSender,
  handlers: Handlers,
  background: Background,
): Promise<unknown> | undefined => {
  const parsed = envelope.safeParse(message);
  if (!parsed.success) return undefined;
  const { name, input } = parsed.data;
  return answer(name, input, from, handlers[name] as Handler<MessageName>, background);
};
