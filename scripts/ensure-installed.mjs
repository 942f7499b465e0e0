// Makes `npm run demo` and `npm test` work on a bare clone: installs what the lock file names, once.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  process.stderr.write(`Node 20.12 or newer is needed; this is ${process.versions.node}.\n`);
  process.exit(1);
}

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  process.stdout.write('Installing what package-lock.json names …\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
