import { z } from 'zod';
import { Child } from '../process/child.ts';
import { AgentPool } from './agent-pool.ts';
import { askAbout, openLink, redeem } from '../backend/bench-agent.ts';
import { HttpClient } from '../backend/http-client.ts';
import { runLoad, type Load } from './run-load.ts';

const READY = z.object({ port: z.int(), pid: z.int() });
const BARE_READY = z.object({ pid: z.int() });
const BARE = z.object({ latencies: z.array(z.number()), seconds: z.number() });

const SERVER = import.meta.resolve('../backend/serve-backend.ts');
const BARE_LOOP = import.meta.resolve('./bare-loop.ts');

export interface IssueAndRedeem {
  readonly issue: Load;
  readonly redeem: Load;
}

/** A running backend and a bare loop, each in a process of its own, on databases with the same settings. */
export class LinkLoad {
  readonly pid: number;
  readonly barePid: number;
  readonly #server: Child;
  readonly #bare: Child;
  readonly #client: HttpClient;
  readonly #agents: AgentPool;
  #customers = 0;

  private constructor(
    [server, serverReady]: readonly [Child, unknown],
    [bare, bareReady]: readonly [Child, unknown],
    parallel: number,
  ) {
    this.#server = server;
    this.#bare = bare;
    const { port, pid } = READY.parse(serverReady);
    this.pid = pid;
    this.barePid = BARE_READY.parse(bareReady).pid;
    this.#client = new HttpClient(port, parallel);
    this.#agents = new AgentPool(this.#client);
  }

  /** `bareTarget` may be the same database: the loop writes to a table of its own. */
  static async start(options: {
    readonly target: string;
    readonly bareTarget: string;
    readonly keyFile: string;
    readonly parallel: number;
  }): Promise<LinkLoad> {
    const server = await Child.start(SERVER, {
      args: [options.target, options.keyFile],
    });
    const bare = await Child.start(BARE_LOOP, { args: [options.bareTarget] });
    return new LinkLoad(server, bare, options.parallel);
  }

  async runBare(count: number): Promise<Load> {
    return BARE.parse(await this.#bare.ask({ count }));
  }

  /** A route without database, keys or shop: what HTTP alone costs on this machine. */
  runHttp(count: number, parallel: number): Promise<Load> {
    return runLoad(Array.from({ length: count }), parallel, () => askAbout(this.#client));
  }

  /** Issues so many links, opens each in a browser of its own without measuring that, then redeems them. */
  async run(count: number, parallel: number): Promise<IssueAndRedeem> {
    const tokens: string[] = [];
    const issue = await runLoad(await this.#agents.getAgentsFor(count), parallel, async (agent) => {
      this.#customers += 1;
      tokens.push(await agent.issue(`c${this.#customers}`));
    });
    const opened = [];
    for (const token of tokens) opened.push(await openLink(this.#client, token));
    return { issue, redeem: await runLoad(opened, parallel, (link) => redeem(this.#client, link)) };
  }

  async end(): Promise<void> {
    this.#client.close();
    await this.#server.end();
    await this.#bare.end();
  }
}
