/**
 * `npm test`: every test that is quick enough to run before a commit. What cannot run here is skipped aloud on a user's
 * machine and fails where CI is set. The last line counts.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startMariadb } from './mariadb.ts';
import { findPhpTools } from './php/tools.ts';
import { run } from './run.ts';
import { add, none, type Counts } from './test/counts.ts';
import { countPhpunit } from './test/phpunit-counts.ts';
import { countPlaywright } from './test/playwright-counts.ts';
import { countVitest } from './test/vitest-counts.ts';

const REPORTS = 'test-results/reports';

const unitAndContract = async (): Promise<Counts> => {
  const file = `${REPORTS}/vitest.json`;
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = await run('vitest', args, { echo: true });
  return countVitest(file, status);
};

const phpUnit = async (): Promise<Counts> => {
  const { folder, missing } = await findPhpTools();
  if (missing !== null) {
    const isNeeded = process.env['CI'] !== undefined;
    console.log(
      `${isNeeded ? 'CI asks for the tests of the PHP module' : 'Skipped: the tests of the PHP module'}. ${missing}`,
    );
    return isNeeded ? { ...none, failed: 1 } : { ...none, skipped: 1 };
  }
  const server = await startMariadb();
  if (server === null && process.env['CI'] !== undefined) {
    console.log('CI asks for MariaDB (Debian: apt-get install mariadb-server).');
    return { ...none, failed: 1 };
  }
  if (server === null)
    console.log('Skipped: the tests of the PHP module on MariaDB, for there is no server to be had.');
  const file = path.resolve(REPORTS, 'phpunit.xml');
  const env = server === null ? {} : { CONNECT_TEST_MYSQL: server.dsn };
  const { status } = await run('php', ['vendor/bin/phpunit', '--log-junit', file], { echo: true, folder, env });
  await server?.stop();
  return countPhpunit(file, status);
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
  ...(only === undefined || only === 'php' ? [phpUnit] : []),
  ...(only === undefined || only === 'e2e' ? [endToEnd] : []),
];
let total = none;
for (const part of parts) total = add(total, await part());

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
