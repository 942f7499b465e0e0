import path from 'node:path';
import { startMariadb } from '../mariadb.ts';
import { PHP_PROJECTS, type PhpProject } from '../php/projects.ts';
import { findMissingPhpTools } from '../php/tools.ts';
import { run } from '../run.ts';
import { add, none, type Counts } from './counts.ts';
import { countPhpunit } from './phpunit-counts.ts';

const isCi = (): boolean => process.env['CI'] !== undefined;

const skip = (project: PhpProject, missing: string): Counts => {
  const what = `the tests of the ${project.name} module`;
  console.log(`${isCi() ? `CI asks for ${what}` : `Skipped: ${what}`}. ${missing}`);
  return isCi() ? { ...none, failed: 1 } : { ...none, skipped: 1 };
};

const runPhpunit = async ({ name, folder }: PhpProject, reports: string, env: NodeJS.ProcessEnv): Promise<Counts> => {
  const file = path.resolve(reports, `phpunit-${name.toLowerCase()}.xml`);
  const { status } = await run('php', ['vendor/bin/phpunit', '--log-junit', file], { echo: true, folder, env });
  return countPhpunit(file, status);
};

const test = async (project: PhpProject, reports: string): Promise<Counts> => {
  const missing = await findMissingPhpTools(project);
  if (missing !== null) return skip(project, missing);
  if (!project.needsMariadb) return runPhpunit(project, reports, {});
  const server = await startMariadb();
  if (server === null && isCi()) {
    console.log('CI asks for MariaDB (Debian: apt-get install mariadb-server).');
    return { ...none, failed: 1 };
  }
  if (server === null) {
    console.log(`Skipped: the tests of the ${project.name} module on MariaDB, for there is no server to be had.`);
  }
  const counts = await runPhpunit(project, reports, server === null ? {} : { CONNECT_TEST_MYSQL: server.dsn });
  await server?.stop();
  return counts;
};

/** The tests of every PHP project; their JUnit reports go into the folder `reports`. */
export const testPhp = async (reports: string): Promise<Counts> => {
  let total = none;
  for (const project of PHP_PROJECTS) total = add(total, await test(project, reports));
  return total;
};
