/**
 * `npm test`: every test that is quick enough to run before a commit. What cannot run here is skipped aloud on a user's
 * machine and fails where CI is set. The last line counts.
 */
import { rm } from 'node:fs/promises';
import { run } from './run.ts';
import { add, none, type Counts } from './test/counts.ts';
import { testPhp } from './test/phpunit.ts';
import { countPlaywright } from './test/playwright-counts.ts';
import { countVitest } from './test/vitest-counts.ts';

const REPORTS = 'test-results/reports';

const unitAndContract = async (): Promise<Counts> => {
  const file = `${REPORTS}/vitest.json`;
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = await run('vitest', args, { echo: true });
  return countVitest(file, status);
};

const endToEnd = async (): Promise<Counts> => {
  const build = await run('wxt', ['build', '-b', 'chrome']);
  if (build.status !== 0) {
    console.log(build.output);
    return { ...none, failed: 1 };
  }
  const file = `${REPORTS}/playwright.json`;
  const { status } = await run('playwright', ['test'], { echo: true, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
  return countPlaywright(file, status);
};

await rm(REPORTS, { recursive: true, force: true });
const only = process.argv[2];
const parts = [
  ...(only === undefined || only === 'unit' ? [unitAndContract] : []),
  ...(only === undefined || only === 'php' ? [() => testPhp(REPORTS)] : []),
  ...(only === undefined || only === 'e2e' ? [endToEnd] : []),
];
let total = none;
for (const part of parts) total = add(total, await part());

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
