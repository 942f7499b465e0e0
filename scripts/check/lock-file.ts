import { readFile } from 'node:fs/promises';

/** The lock file pins versions and integrity; a download address in it would tie every user to one machine's registry. */
export const checkLockFile = async (): Promise<string | null> => {
  const lock = await readFile('package-lock.json', 'utf8');
  const addresses = lock.match(/"resolved": "https?:[^"]*"/g) ?? [];
  return addresses.length === 0
    ? null
    : `package-lock.json names download addresses:\n${addresses.slice(0, 5).join('\n')}`;
};
