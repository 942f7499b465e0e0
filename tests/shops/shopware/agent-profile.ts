import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getExtensionId, seedGrants } from '../../../scripts/browser/seed-grants.ts';

interface Granted {
  api: readonly string[];
}
interface Preferences {
  readonly extensions: { readonly settings: Record<string, { readonly runtime_granted_permissions: Granted }> };
}

/** A fresh profile in which the agent has allowed these hosts and, unless told otherwise, cookies, as Shopware needs them. */
export async function makeProfile(
  profile: string,
  extension: string,
  hosts: readonly string[],
  { restoresTabs, cookies }: { readonly restoresTabs: boolean; readonly cookies: boolean },
): Promise<void> {
  await seedGrants(profile, extension, hosts, { restoresTabs });
  if (!cookies) return;
  const file = path.join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8')) as Preferences;
  const settings = preferences.extensions.settings[getExtensionId(extension)];
  if (settings === undefined) throw new Error('The profile knows nothing of the extension.');
  settings.runtime_granted_permissions.api = ['cookies'];
  await writeFile(file, JSON.stringify(preferences));
}
