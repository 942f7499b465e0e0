import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { run } from '../run.ts';

const finding = z.looseObject({ code: z.string(), message: z.string(), file: z.string().optional() });
const report = z.object({ errors: z.array(finding), warnings: z.array(finding) });
const allowance = z.array(z.object({ code: z.string(), file: z.string(), reason: z.string().min(20) }));

/** `web-ext lint` on the Firefox build: no error, and no warning that `.web-ext-warnings.json` does not give a reason for. */
export const lintFirefoxBuild = async (): Promise<string | null> => {
  const allowed = allowance.parse(JSON.parse(await readFile('.web-ext-warnings.json', 'utf8')));
  const { output } = await run('web-ext', [
    'lint',
    '--source-dir',
    '.output/firefox-mv3',
    '--output',
    'json',
    '--no-config-discovery',
  ]);
  const start = output.indexOf('{');
  if (start < 0) return output;
  const found = report.parse(JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)));
  const isAllowed = (warning: z.infer<typeof finding>) =>
    allowed.some(({ code, file }) => code === warning.code && new RegExp(file).test(warning.file ?? ''));
  const wrong = [...found.errors, ...found.warnings.filter((warning) => !isAllowed(warning))];
  return wrong.length === 0
    ? null
    : wrong.map(({ code, file, message }) => `${code} ${file ?? ''}: ${message}`).join('\n');
};
