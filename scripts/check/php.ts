import path from 'node:path';
import { PHP_PROJECTS, type PhpProject } from '../php/projects.ts';
import { findMissingPhpTools } from '../php/tools.ts';
import { run } from '../run.ts';

/** Said in place of a complaint where the tools are missing on a user's machine; CI has to have them. */
const skip = (missing: string): string | null => {
  if (process.env['CI'] !== undefined) return missing;
  console.log(`– not checked: ${missing}`);
  return null;
};

const check = async (project: PhpProject, tool: string, args: readonly string[]): Promise<string | null> => {
  const missing = await findMissingPhpTools(project);
  if (missing !== null) return skip(missing);
  const { status, output } = await run('php', [path.join('vendor/bin', tool), ...args], { folder: project.folder });
  return status === 0 ? null : `${project.name}:\n${output}`;
};

const withTools =
  (tool: string, ...args: string[]) =>
  async (): Promise<string | null> => {
    const complaints: string[] = [];
    for (const project of PHP_PROJECTS) {
      const complaint = await check(project, tool, args);
      if (complaint !== null) complaints.push(complaint);
    }
    return complaints.length === 0 ? null : complaints.join('\n');
  };

/** Static analysis at level 8, against our own descriptions of the shops' classes. */
export const analysePhp = withTools('phpstan', 'analyse', '--no-progress', '--memory-limit=1G');

/** Nothing that the oldest PHP of a project lacks or a later one has taken away. */
export const checkPhpVersions = withTools('phpcs', '--standard=.phpcs.xml', '-q');
