import { median, percentile } from '../statistics.ts';
import { findFamily } from './child-processes.ts';
import { countFsyncs } from './count-fsyncs.ts';
import type { LinkLoad, IssueAndRedeem } from './link-load.ts';
import type { Load } from './run-load.ts';

const ROUNDS = 5;
const BARE_COUNT = 500;
const ALONE_COUNT = 200;
const TOGETHER_COUNT = 400;
const FSYNC_COUNT = 100;

/** Connections that ask at once where the rate is measured, as several agents would. */
export const PARALLEL = 8;

export interface Speed {
  readonly perSecond: number;
  /** Milliseconds, one request at a time. */
  readonly p50: number;
  readonly p95: number;
}

export interface LinkFigures {
  readonly bare: Speed;
  readonly http: Speed;
  readonly issue: Speed;
  readonly redeem: Speed;
}

export interface FsyncFigures {
  readonly bare: number;
  readonly issueAndRedeem: number;
}

interface Round {
  readonly bare: Load;
  readonly http: Load;
  readonly alone: IssueAndRedeem;
  readonly together: IssueAndRedeem;
}

const rateOf = ({ latencies, seconds }: Load): number => latencies.length / seconds;

const speedOf = (rounds: readonly Round[], rate: (round: Round) => Load, latency: (round: Round) => Load): Speed => {
  const latencies = rounds.flatMap((round) => latency(round).latencies);
  return {
    perSecond: median(rounds.map((round) => rateOf(rate(round)))),
    p50: median(latencies),
    p95: percentile(latencies, 0.95),
  };
};

/** The bare loop and the backend take turns, so that a busy minute of the machine falls on both. */
export async function measureLinks(load: LinkLoad): Promise<LinkFigures> {
  const round = async (): Promise<Round> => ({
    bare: await load.runBare(BARE_COUNT),
    http: await load.runHttp(TOGETHER_COUNT, PARALLEL),
    alone: await load.run(ALONE_COUNT, 1),
    together: await load.run(TOGETHER_COUNT, PARALLEL),
  });
  await round();
  const rounds: Round[] = [];
  for (let done = 0; done < ROUNDS; done += 1) rounds.push(await round());
  return {
    bare: speedOf(
      rounds,
      ({ bare }) => bare,
      ({ bare }) => bare,
    ),
    http: speedOf(
      rounds,
      ({ http }) => http,
      ({ http }) => http,
    ),
    issue: speedOf(
      rounds,
      ({ together }) => together.issue,
      ({ alone }) => alone.issue,
    ),
    redeem: speedOf(
      rounds,
      ({ together }) => together.redeem,
      ({ alone }) => alone.redeem,
    ),
  };
}

/** Fsyncs for one record. `pid` is the process that writes to the disk: the server's, or the database's own. */
export async function measureFsyncs(load: LinkLoad, pids: { bare: number; backend: number }): Promise<FsyncFigures> {
  const count = async (pid: number, work: () => Promise<unknown>): Promise<number> =>
    (await countFsyncs(await findFamily(pid), work)) / FSYNC_COUNT;
  return {
    bare: await count(pids.bare, () => load.runBare(FSYNC_COUNT)),
    issueAndRedeem: await count(pids.backend, () => load.run(FSYNC_COUNT, 1)),
  };
}
