import type { Clock } from '../clock.ts';
import type { Send } from '../dom/send-message.ts';
import type { Outputs } from '../messaging/messages.ts';

type Answer = Awaited<Outputs['admin/preflight']>;

/** Long enough for a look around, short enough that a customer enabled a moment ago is not refused for long. */
const KEPT_MS = 30_000;

/**
 * Asks the shop about one customer before the click. Answers are kept for a while and shared by the buttons of the same
 * customer; failures are not kept, for the click itself will tell them.
 */
export class Preflight {
  readonly #send: Send;
  readonly #clock: Clock;
  readonly #known = new Map<string, { readonly at: number; readonly answer: Promise<Answer> }>();

  constructor(send: Send, clock: Clock) {
    this.#send = send;
    this.#clock = clock;
  }

  ask(customer: string): Promise<Answer> {
    const now = this.#clock.now();
    const known = this.#known.get(customer);
    if (known !== undefined && now - known.at < KEPT_MS) return known.answer;
    const answer = this.#send('admin/preflight', { customer });
    this.#known.set(customer, { at: now, answer });
    void answer.then(({ ok }) => {
      if (!ok && this.#known.get(customer)?.answer === answer) this.forget(customer);
    });
    return answer;
  }

  forget(customer: string): void {
    this.#known.delete(customer);
  }
}
