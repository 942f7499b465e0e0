import { BenchAgent } from '../backend/bench-agent.ts';
import type { HttpClient } from '../backend/http-client.ts';

/** Below the backend's limit of links a minute for one agent. */
const LINKS_EACH = 50;

/** Agents who are signed in ahead, so that nobody meets the rate limit and no sign-in is measured. */
export class AgentPool {
  readonly #client: HttpClient;
  #signedIn = 0;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  /** One entry a link to issue. */
  async getAgentsFor(links: number): Promise<readonly BenchAgent[]> {
    const agents: BenchAgent[] = [];
    while (agents.length < links) {
      this.#signedIn += 1;
      const agent = await BenchAgent.signIn(this.#client, `a${this.#signedIn}`);
      agents.push(...Array.from({ length: Math.min(LINKS_EACH, links - agents.length) }, () => agent));
    }
    return agents;
  }
}
