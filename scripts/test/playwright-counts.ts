import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { none, withExitStatus, type Counts } from './counts.ts';

const report = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

/** What a Playwright JSON report says; a flaky test counts as failed, and a run that wrote no report has failed. */
export const countPlaywright = async (file: string, status: number): Promise<Counts> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { ...none, failed: 1 };
  const { stats } = report.parse(JSON.parse(text));
  return withExitStatus(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
    status,
  );
};
