import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../run.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../backends/prestashop');

/** What the PHP side is checked with: the folder that its tools run in, or why they cannot. */
export type PhpTools =
  { readonly folder: string; readonly missing: null } | { readonly folder: string; readonly missing: string };

const EXTENSIONS = ['pdo_sqlite', 'pdo_mysql', 'mbstring', 'dom'];

async function findMissing(): Promise<string | null> {
  const modules = await run('php', ['-m']);
  if (modules.status !== 0) return 'PHP is not there (Debian: apt-get install php-cli)';
  const lacking = EXTENSIONS.filter((name) => !new RegExp(`^${name}$`, 'im').test(modules.output));
  if (lacking.length > 0) {
    return `PHP lacks ${lacking.join(', ')} (Debian: apt-get install php-sqlite3 php-mysql php-mbstring php-xml)`;
  }
  if (existsSync(path.join(FOLDER, 'vendor/bin/phpunit'))) return null;
  const { status, output } = await run('composer', ['install', '--no-interaction', '--no-progress', '-d', FOLDER]);
  return status === 0 ? null : `Composer could not install the PHP tools:\n${output.trim()}`;
}

/** Finds PHP and, once, installs with Composer what checks the module. */
export const findPhpTools = async (): Promise<PhpTools> => ({ folder: FOLDER, missing: await findMissing() });
