import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { none, withExitStatus, type Counts } from './counts.ts';

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

/** What a Vitest JSON report says; a run that wrote none has failed. */
export const countVitest = async (file: string, status: number): Promise<Counts> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { ...none, failed: 1 };
  const counted = report.parse(JSON.parse(text));
  return withExitStatus(
    {
      passed: counted.numPassedTests,
      failed: counted.numFailedTests,
      skipped: counted.numPendingTests + counted.numTodoTests,
    },
    status,
  );
};
