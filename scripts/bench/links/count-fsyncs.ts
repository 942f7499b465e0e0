import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Why fsyncs could not be counted. */
export class NotTraceable extends Error {}

const CALL = /\bf(?:data)?sync\(/g;

/**
 * Counts how often the processes, and those that they start, ask the disk for durability while `work` runs: strace is
 * attached to them and writes one line a call. It slows them, so nothing else is measured meanwhile.
 */
export async function countFsyncs(pids: readonly number[], work: () => Promise<unknown>): Promise<number> {
  const log = path.join(tmpdir(), `connect-bench-fsync-${process.pid}`);
  const tracer = spawn(
    'strace',
    [
      '-f',
      '-e',
      'trace=fsync,fdatasync',
      '-e',
      'signal=none',
      '-o',
      log,
      ...pids.flatMap((pid) => ['-p', String(pid)]),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise<void>((resolve) => {
    tracer.on('error', () => resolve());
    tracer.on('exit', () => resolve());
  });
  try {
    await Promise.race([waitForAttachment(tracer.stderr, pids.length), gone.then(refuse)]);
    const before = await countCalls(log);
    await work();
    return (await countCalls(log)) - before;
  } finally {
    tracer.kill('SIGINT');
    await gone;
    await rm(log, { force: true });
  }
}

const refuse = (): never => {
  throw new NotTraceable(
    'fsyncs are not counted: strace is missing or may not attach (apt install strace, run as root)',
  );
};

const countCalls = async (log: string): Promise<number> => ((await readFile(log, 'utf8')).match(CALL) ?? []).length;

async function waitForAttachment(stderr: NodeJS.ReadableStream, processes: number): Promise<void> {
  let text = '';
  while ((text.match(/attached/g) ?? []).length < processes) {
    const [chunk] = (await once(stderr, 'data')) as [Buffer];
    text += chunk.toString();
  }
}
