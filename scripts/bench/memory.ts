import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atMost, megabytes, milliseconds, type Figure, type Part } from './figure.ts';
import { LogServer, type Memory } from './memory/log-server.ts';
import { median } from './statistics.ts';

const MANY = 100_000;
const FEW = 1_000;

/** A page that an index finds costs the same in a short and in a long log. */
const SAME_PAGE = 1.5;
/** List and export hold one page of rows at a time: memory must not follow the log. */
const SAME_MEMORY = 1.5;

const PAGE_RUNS = 41;
const PAGES = [
  ['first page of all', 'sessions'],
  ['first page of live ones', 'sessions?state=live'],
  ['first page of one customer', 'sessions?customer=c5'],
  ['first page of one agent', 'sessions?agent=a5'],
] as const;

interface Logs {
  readonly empty: LogServer;
  readonly few: LogServer;
  readonly many: LogServer;
}

const timeFigure = (name: string, many: number, few: number): Figure => ({
  name,
  value: milliseconds(many),
  ratio: many / few,
  baseline: `1,000 sessions: ${milliseconds(few)}`,
});

/** Both logs take turns, so that a busy moment of the machine falls on both. */
async function measurePage({ few, many }: Logs, name: string, page: string): Promise<Figure> {
  const times: { few: number; many: number }[] = [];
  for (let run = 0; run < PAGE_RUNS; run += 1) {
    times.push({ few: await few.timeOf(page), many: await many.timeOf(page) });
  }
  const [short, long] = [median(times.map((time) => time.few)), median(times.map((time) => time.many))];
  return { ...timeFigure(name, long, short), goal: atMost(long / short, SAME_PAGE, `${SAME_PAGE}×`) };
}

async function measureMemory({ empty, many }: Logs): Promise<readonly Figure[]> {
  const [none, full] = [await empty.askMemory(), await many.askMemory()];
  const figure = (name: string, pick: (memory: Memory) => number): Figure => ({
    name,
    value: megabytes(pick(full)),
    ratio: pick(full) / pick(none),
    baseline: `empty log: ${megabytes(pick(none))}`,
    goal: atMost(pick(full) / pick(none), SAME_MEMORY, `${SAME_MEMORY}×`),
  });
  return [
    figure('resident', ({ rss }) => rss),
    figure('highest resident', ({ peak }) => peak),
    figure('heap', ({ heapUsed }) => heapUsed),
  ];
}

async function measure(logs: Logs): Promise<readonly Figure[]> {
  const { empty, few, many } = logs;
  await empty.timeOfExport();
  const exported = timeFigure('CSV export', await many.timeOfExport(), await few.timeOfExport());
  const pages: Figure[] = [];
  for (const [name, page] of PAGES) {
    await empty.timeOf(page);
    pages.push(await measurePage(logs, name, page));
  }
  await empty.timeOf('sessions/stats');
  const stats = timeFigure('stats', await many.timeOf('sessions/stats'), await few.timeOf('sessions/stats'));
  return [...(await measureMemory(logs)), ...pages, stats, exported];
}

/** What a log of 100,000 sessions costs the backend in memory and in time, beside an empty and a short one, on SQLite. */
export const memory: Part = async (say) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'connect-bench-'));
  const servers: LogServer[] = [];
  const start = async (sessions: number): Promise<LogServer> => {
    say(`a log of ${sessions.toLocaleString('en')} sessions`);
    const target = path.join(folder, `${sessions}.db`);
    const server = await LogServer.start(sessions, { target, keyFile: path.join(folder, 'keys.json') });
    servers.push(server);
    return server;
  };
  try {
    return await measure({ empty: await start(0), few: await start(FEW), many: await start(MANY) });
  } finally {
    for (const server of servers) await server.end();
    await rm(folder, { recursive: true, force: true });
  }
};
