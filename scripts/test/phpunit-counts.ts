import { readFile } from 'node:fs/promises';
import { none, withExitStatus, type Counts } from './counts.ts';

/** The outermost suite of a JUnit report counts all tests below it. */
const SUITE = /<testsuite\b[^>]*>/;

const numberOf = (suite: string, name: string): number =>
  Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);

/** What PHPUnit's JUnit report says; a run that wrote none has failed. */
export const countPhpunit = async (file: string, status: number): Promise<Counts> => {
  const suite = SUITE.exec(await readFile(file, 'utf8').catch(() => ''))?.[0];
  if (suite === undefined) return { ...none, failed: 1 };
  const failed = numberOf(suite, 'failures') + numberOf(suite, 'errors');
  const skipped = numberOf(suite, 'skipped');
  return withExitStatus({ passed: numberOf(suite, 'tests') - failed - skipped, failed, skipped }, status);
};
