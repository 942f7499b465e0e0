import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The id that Chromium gives to an unpacked extension without a key: from its absolute path. */
export function getExtensionId(extension: string): string {
  const hash = createHash('sha256').update(path.resolve(extension)).digest('hex').slice(0, 32);
  return Array.from(hash, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * Writes a fresh profile in which the agent has allowed these host patterns before. The extension still has to ask:
 * `permissions.request` then resolves at once, where a browser without a display would show a prompt that nobody can
 * answer. What is tested is everything after the prompt, and not the prompt.
 *
 * `restoresTabs` is "Continue where you left off": a restart brings back tabs and session cookies.
 */
export async function seedGrants(
  profile: string,
  extension: string,
  hosts: readonly string[],
  { restoresTabs = false }: { readonly restoresTabs?: boolean } = {},
): Promise<void> {
  const granted = { api: [], explicit_host: hosts, manifest_permissions: [], scriptable_host: [] };
  const settings = { [getExtensionId(extension)]: { runtime_granted_permissions: granted } };
  const preferences = { extensions: { settings }, session: restoresTabs ? { restore_on_startup: 1 } : {} };
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
