/** `npm run check`: every rule that needs no running shop, one line each, all of them even when one fails. */
import { lintFirefoxBuild } from './check/firefox-lint.ts';
import { checkLockFile } from './check/lock-file.ts';
import { checkManifests } from './check/manifests.ts';
import { analysePhp, checkPhpVersions } from './check/php.ts';
import { run } from './run.ts';

type Step = readonly [name: string, check: () => Promise<string | null>];

const program =
  (command: string, ...args: string[]) =>
  async (): Promise<string | null> => {
    const { status, output } = await run(command, args);
    return status === 0 ? null : output;
  };

const STEPS: readonly Step[] = [
  ['types', program('tsc', '--noEmit')],
  ['lint', program('eslint', '--cache', '--max-warnings', '0', '.')],
  ['format', program('prettier', '--check', '--log-level', 'warn', '.')],
  [
    'dependency rule',
    program('depcruise', 'entrypoints', 'components', 'lib', 'backends/typescript', 'scripts', 'tests'),
  ],
  ['dead code', program('knip')],
  ['lock file', checkLockFile],
  ['PHP types', analysePhp],
  ['PHP versions', checkPhpVersions],
  ['OpenAPI is fresh', program('tsx', 'scripts/openapi.ts', '--check')],
  ['build for Chrome', program('wxt', 'build', '-b', 'chrome')],
  ['build for Edge', program('wxt', 'build', '-b', 'edge')],
  ['build for Firefox', program('wxt', 'build', '-b', 'firefox', '--mv3')],
  ['permissions of each build', checkManifests],
  ['size budgets', program('size-limit')],
  ['web-ext lint', lintFirefoxBuild],
];

let failed = 0;
for (const [name, check] of STEPS) {
  const begun = performance.now();
  const complaint = await check();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${complaint === null ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (complaint !== null) {
    failed += 1;
    console.log(complaint.replace(/^/gm, '    '));
  }
}
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${STEPS.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
