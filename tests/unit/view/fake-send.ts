import type { Input, MessageName, Outputs } from '../../../lib/messaging/messages.ts';
import type { Send } from '../../../lib/view/send.ts';

type Answers = {
  readonly [N in MessageName]?: (input: Input<N>) => Awaited<Outputs[N]> | Promise<Awaited<Outputs[N]>>;
};

export interface Asked {
  readonly name: MessageName;
  readonly input: unknown;
}

/** A background that answers as told, and remembers what it was asked. A message without an answer fails the test. */
export const createFakeSend = (answers: Answers): { readonly send: Send; readonly asked: readonly Asked[] } => {
  const asked: Asked[] = [];
  const send: Send = async <N extends MessageName>(name: N, input: Input<N>): Promise<Awaited<Outputs[N]>> => {
    asked.push({ name, input });
    const answer = answers[name];
    if (answer === undefined) throw new Error(`nobody answers ${name}`);
    return await answer(input);
  };
  return { send, asked };
};

/** An answer that comes when the test says so. */
export const createLater = <T>(): { readonly promise: Promise<T>; readonly come: (value: T) => void } => {
  let come: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    come = resolve;
  });
  return { promise, come };
};
