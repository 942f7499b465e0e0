import type { Clock } from '../../../../lib/clock.ts';
import type { ShopPort } from '../shop-port.ts';

/** How long an answer of the shop is believed; pages of a storefront come in bursts. */
const BELIEVED_MS = 3_000;
const REMEMBERED = 1_000;

/** Knows whether agents are still signed in, and still agents, without asking the shop for every page. */
export class AdminSessionWatch {
  readonly #shop: ShopPort;
  readonly #clock: Clock;
  readonly #answers = new Map<string, { readonly ended: boolean; readonly at: number }>();

  constructor(shop: ShopPort, clock: Clock) {
    this.#shop = shop;
    this.#clock = clock;
  }

  /** False also where the shop cannot know of admin sessions. */
  async hasEnded(adminSession: string, agentId: string): Promise<boolean> {
    const now = this.#clock.now();
    const known = this.#answers.get(adminSession);
    if (known !== undefined && now - known.at < BELIEVED_MS) return known.ended;
    const [isAlive, agent] = await Promise.all([
      this.#shop.isAdminSessionAlive(adminSession),
      this.#shop.findAgent(agentId),
    ]);
    const ended = isAlive === false || agent?.active !== true;
    if (this.#answers.size >= REMEMBERED) this.#answers.clear();
    this.#answers.set(adminSession, { ended, at: now });
    return ended;
  }
}
