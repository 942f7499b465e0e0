import path from 'node:path';
import { findPhpTools } from '../php/tools.ts';
import { run } from '../run.ts';

/** Said in place of a complaint where the tools are missing on a user's machine; CI has to have them. */
const skip = (missing: string): string | null => {
  if (process.env['CI'] !== undefined) return missing;
  console.log(`– not checked: ${missing}`);
  return null;
};

const withTools =
  (tool: string, ...args: string[]) =>
  async (): Promise<string | null> => {
    const { folder, missing } = await findPhpTools();
    if (missing !== null) return skip(missing);
    const { status, output } = await run('php', [path.join('vendor/bin', tool), ...args], { folder });
    return status === 0 ? null : output;
  };

/** Static analysis at level 8, against our own descriptions of PrestaShop's classes. */
export const analysePhp = withTools('phpstan', 'analyse', '--no-progress', '--memory-limit=1G');

/** Nothing that PHP 5.6 lacks or a later PHP has taken away. */
export const checkPhpVersions = withTools('phpcs', '--standard=.phpcs.xml', '-q');
