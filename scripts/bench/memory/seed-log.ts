import {
  createEventRecord,
  GENESIS,
  signPlace,
  type ChainPlace,
} from '../../../backends/typescript/src/audit/chain.ts';
import type { NewEvent } from '../../../backends/typescript/src/audit/events.ts';
import type { Key } from '../../../backends/typescript/src/keys/key-ring.ts';
import { toNewSession, toSessionChange } from '../../../backends/typescript/src/sessions/session-projection.ts';
import { createId } from '../../../backends/typescript/src/storage/create-id.ts';
import type { NewEventRecord, SessionRecord } from '../../../backends/typescript/src/storage/database.ts';
import { insertEvents, saveHead } from '../../../backends/typescript/src/storage/events-repository.ts';
import type { Store } from '../../../backends/typescript/src/storage/transaction.ts';
import { benchShop } from '../backend/bench-shop.ts';

const AGENTS = 40;
const CUSTOMERS = 20_000;
const DAYS = 90;
const DAY_MS = 86_400_000;
const LENGTH_MS = 600_000;
/** Sessions a transaction: their events stay below SQLite's limit of values in one statement. */
const BATCH = 500;

type Started = Extract<NewEvent, { kind: 'session_started' }>;

const startOf = (number: number, at: number): Started => ({
  kind: 'session_started',
  at,
  session: createId(at),
  link: createId(at - 2000),
  agent: `a${number % AGENTS}`,
  customer: `c${(number * 7919) % CUSTOMERS}`,
  data: {
    storefront: 'main',
    cart: null,
    mode: 'full',
    checkoutBlocked: true,
    linkIssuedAt: at - 2000,
    endsAt: at + 3_600_000,
    idleSeconds: 900,
    adminSession: `admin-${number % AGENTS}`,
  },
  personal: {
    agentName: `Agent ${number % AGENTS}`,
    adminIp: '192.0.2.7',
    customerName: `Customer ${(number * 7919) % CUSTOMERS}`,
    reason: `Asked about order ${number}`,
    ticket: `T-${number}`,
    visitorIp: '192.0.2.7',
  },
});

const endOf = (started: Started): NewEvent => ({
  kind: 'session_ended',
  at: started.at + LENGTH_MS,
  session: started.session ?? '',
  link: started.link ?? '',
  agent: started.agent ?? '',
  customer: started.customer ?? '',
  data: { cause: 'exit', endedAt: started.at + LENGTH_MS, lastActiveAt: started.at + LENGTH_MS, by: null },
});

/** A log as a busy team leaves it: sessions over three months, each with its chained events. */
export class LogSeeder {
  readonly #db: Store;
  readonly #key: Key;
  readonly #begin = Date.now() - DAYS * DAY_MS;
  #place: ChainPlace = GENESIS;
  #written = 0;

  constructor(db: Store, key: Key) {
    this.#db = db;
    this.#key = key;
  }

  async write(total: number): Promise<void> {
    while (this.#written < total) await this.#writeBatch(Math.min(BATCH, total - this.#written), total);
  }

  async #writeBatch(count: number, total: number): Promise<void> {
    const sessions: SessionRecord[] = [];
    const records: NewEventRecord[] = [];
    for (let done = 0; done < count; done += 1) {
      const at = this.#begin + Math.floor(((this.#written + done) / total) * (DAYS - 1) * DAY_MS);
      const started = startOf(this.#written + done, at);
      const ended = endOf(started);
      for (const event of [started, ended]) {
        const record = createEventRecord(benchShop.id, event, this.#place, this.#key);
        this.#place = { seq: record.seq, mac: record.mac };
        records.push(record);
      }
      sessions.push({ ...toNewSession(benchShop.id, started), ...toSessionChange(ended) });
    }
    await this.#db.transaction().execute(async (trx) => {
      await trx.insertInto('connect_sessions').values(sessions).execute();
      await insertEvents(trx, records);
      await saveHead(trx, {
        shop: benchShop.id,
        ...this.#place,
        key_id: this.#key.id,
        head_mac: signPlace(this.#key, 'head', benchShop.id, this.#place),
      });
    });
    this.#written += count;
  }
}
