import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../postgres.ts';
import { atLeast, atMost, milliseconds, perSecond, type Figure, type Part } from './figure.ts';
import { NotTraceable } from './links/count-fsyncs.ts';
import { LinkLoad } from './links/link-load.ts';
import {
  measureFsyncs,
  measureLinks,
  PARALLEL,
  type FsyncFigures,
  type LinkFigures,
  type Speed,
} from './links/measure-links.ts';

/** Half as many as the bare loop does. */
const LEAST_SHARE = 0.5;
const MOST_P50_MS = 2;

const p50AndP95 = ({ p50, p95 }: Speed): string => `${milliseconds(p50)} / ${milliseconds(p95)}`;

function toFigures(database: string, { bare, http, issue, redeem }: LinkFigures): readonly Figure[] {
  const lines: readonly (readonly [string, Speed])[] = [
    ['issued', issue],
    ['redeemed', redeem],
  ];
  return [
    {
      name: `${database}: bare HMAC + durable INSERT`,
      value: perSecond(bare.perSecond),
      ratio: null,
      baseline: `p50 / p95 ${p50AndP95(bare)}`,
    },
    {
      name: `${database}: HTTP alone, ${PARALLEL} connections`,
      value: perSecond(http.perSecond),
      ratio: http.perSecond / bare.perSecond,
      baseline: 'bare loop',
    },
    ...lines.map(([what, speed]) => ({
      name: `${database}: ${what}, ${PARALLEL} connections`,
      value: perSecond(speed.perSecond),
      ratio: speed.perSecond / bare.perSecond,
      baseline: 'bare loop',
      goal: atLeast(speed.perSecond / bare.perSecond, LEAST_SHARE, `${LEAST_SHARE}×`),
    })),
    ...lines.map(([what, speed]) => ({
      name: `${database}: ${what} alone, p50 / p95`,
      value: p50AndP95(speed),
      ratio: speed.p50 / bare.p50,
      baseline: 'bare loop, p50',
      goal: atMost(speed.p50, MOST_P50_MS, `${MOST_P50_MS} ms at p50`),
    })),
  ];
}

const toFsyncFigure = (database: string, { bare, issueAndRedeem }: FsyncFigures): Figure => ({
  name: `${database}: fsyncs, one link issued and redeemed`,
  value: issueAndRedeem.toFixed(2),
  ratio: issueAndRedeem / bare,
  baseline: `one bare INSERT: ${bare.toFixed(2)}`,
});

interface Place {
  readonly database: string;
  readonly target: string;
  readonly bareTarget: string;
  /** The database's own process; null where the server and the loop write to the disk themselves. */
  readonly pid: number | null;
  readonly keyFile: string;
  readonly say: (line: string) => void;
}

async function measure({ database, pid, say, ...places }: Place): Promise<readonly Figure[]> {
  const load = await LinkLoad.start({ ...places, parallel: PARALLEL });
  try {
    const figures = toFigures(database, await measureLinks(load));
    try {
      const pids = { bare: pid ?? load.barePid, backend: pid ?? load.pid };
      return [...figures, toFsyncFigure(database, await measureFsyncs(load, pids))];
    } catch (error) {
      if (!(error instanceof NotTraceable)) throw error;
      say(`SKIPPED on ${database}: ${error.message}`);
      return figures;
    }
  } finally {
    await load.end();
  }
}

/** Links issued and redeemed over HTTP on loopback, beside the least that a signed, durable record can cost. */
export const links: Part = async (say) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'connect-bench-'));
  const keyFile = path.join(folder, 'keys.json');
  try {
    const target = path.join(folder, 'connect.db');
    const bareTarget = path.join(folder, 'bare.db');
    const sqlite = await measure({ database: 'SQLite', target, bareTarget, pid: null, keyFile, say });
    const postgres = await startPostgres();
    if (postgres === null) {
      say('SKIPPED on PostgreSQL: there is neither DATABASE_URL nor a server to start (apt install postgresql).');
      return sqlite;
    }
    try {
      const { url, pid } = postgres;
      const place = { database: 'PostgreSQL', target: url, bareTarget: url, pid, keyFile, say };
      return [...sqlite, ...(await measure(place))];
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
