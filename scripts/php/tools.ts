import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../run.ts';
import type { PhpProject } from './projects.ts';

/** Finds PHP and, once, installs with Composer what checks a project. Says why it cannot; null when all is there. */
export const findMissingPhpTools = async ({ folder, extensions }: PhpProject): Promise<string | null> => {
  const modules = await run('php', ['-m']);
  if (modules.status !== 0) return 'PHP is not there (Debian: apt-get install php-cli)';
  const lacking = extensions.filter((name) => !new RegExp(`^${name}$`, 'im').test(modules.output));
  if (lacking.length > 0) {
    return `PHP lacks ${lacking.join(', ')} (Debian: apt-get install php-sqlite3 php-mysql php-mbstring php-xml)`;
  }
  if (existsSync(path.join(folder, 'vendor/bin/phpunit'))) return null;
  const { status, output } = await run('composer', ['install', '--no-interaction', '--no-progress', '-d', folder]);
  return status === 0 ? null : `Composer could not install the PHP tools:\n${output.trim()}`;
};
