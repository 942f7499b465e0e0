import type { Input, MessageName, Outputs } from '../messaging/messages.ts';

/** How a page asks the background; `lib/messaging/send` in the product, a fake in tests. */
export type Send = <N extends MessageName>(name: N, input: Input<N>) => Promise<Awaited<Outputs[N]>>;
