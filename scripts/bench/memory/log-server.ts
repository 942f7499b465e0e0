import { z } from 'zod';
import { openDatabase } from '../../../backends/typescript/src/storage/open-database.ts';
import { loadKeyRing } from '../../../backends/typescript/src/keys/key-ring.ts';
import { BenchAgent } from '../backend/bench-agent.ts';
import { HttpClient } from '../backend/http-client.ts';
import { Child } from '../process/child.ts';
import { LogSeeder } from './seed-log.ts';

const READY = z.object({ port: z.int() });
const MEMORY = z.object({ rss: z.number(), heapUsed: z.number(), peak: z.number() });

/** Bytes, with the garbage collected. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
  /** Highest resident memory at any time. */
  readonly peak: number;
}

/** A backend in a process of its own over a log of so many sessions, and the lead who reads it. */
export class LogServer {
  readonly sessions: number;
  readonly #child: Child;
  readonly #client: HttpClient;
  readonly #lead: BenchAgent;

  private constructor(sessions: number, child: Child, client: HttpClient, lead: BenchAgent) {
    this.sessions = sessions;
    this.#child = child;
    this.#client = client;
    this.#lead = lead;
  }

  static async start(sessions: number, place: { target: string; keyFile: string }): Promise<LogServer> {
    const db = await openDatabase(place.target);
    const keys = await loadKeyRing(place.keyFile);
    await new LogSeeder(db, keys.current()).write(sessions);
    await db.destroy();
    const [child, ready] = await Child.start(import.meta.resolve('../backend/serve-backend.ts'), {
      args: [place.target, place.keyFile],
      node: ['--expose-gc'],
    });
    const client = new HttpClient(READY.parse(ready).port, 1);
    return new LogServer(sessions, child, client, await BenchAgent.signIn(client, 'lead'));
  }

  /** Milliseconds until the answer has been read to its end. */
  async timeOf(path: string): Promise<number> {
    const begun = performance.now();
    await this.#lead.read(path);
    return performance.now() - begun;
  }

  /** The same for the whole log as CSV, which must have a line for every session. */
  async timeOfExport(): Promise<number> {
    const begun = performance.now();
    const lines = (await this.#lead.read('sessions.csv')).split('\r\n').length - 2;
    if (lines !== this.sessions) throw new Error(`The export has ${lines} sessions, not ${this.sessions}.`);
    return performance.now() - begun;
  }

  async askMemory(): Promise<Memory> {
    return MEMORY.parse(await this.#child.ask('memory'));
  }

  async end(): Promise<void> {
    this.#client.close();
    await this.#child.end();
  }
}
