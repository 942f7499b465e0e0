import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const manifest = z.looseObject({
  permissions: z.array(z.string()).default([]),
  host_permissions: z.array(z.string()).default([]),
  optional_permissions: z.array(z.string()).default([]),
  optional_host_permissions: z.array(z.string()).default([]),
  content_scripts: z.array(z.unknown()).default([]),
  web_accessible_resources: z.array(z.unknown()).default([]),
  externally_connectable: z.unknown().optional(),
});

const REQUIRED = ['activeTab', 'alarms', 'contextMenus', 'declarativeNetRequestWithHostAccess', 'scripting', 'storage'];

/** What each build may ask for; a change here is a change of SECURITY.md. */
const EXPECTED: Readonly<Record<string, { readonly connectable: string | undefined }>> = {
  'chrome-mv3': { connectable: '{"ids":[]}' },
  'edge-mv3': { connectable: '{"ids":[]}' },
  'firefox-mv3': { connectable: undefined },
};

const complaintsOf = async (build: string): Promise<string[]> => {
  const expected = EXPECTED[build];
  const built = manifest.parse(JSON.parse(await readFile(`.output/${build}/manifest.json`, 'utf8')));
  const differs = (what: string, actual: unknown, wanted: unknown): string[] =>
    JSON.stringify(actual) === JSON.stringify(wanted)
      ? []
      : [`${build}: ${what} is ${JSON.stringify(actual)}, expected ${JSON.stringify(wanted)}`];
  return [
    ...differs('permissions', [...built.permissions].sort(), REQUIRED),
    ...differs('host_permissions', built.host_permissions, []),
    ...differs('optional_permissions', built.optional_permissions, ['cookies']),
    ...differs('optional_host_permissions', built.optional_host_permissions, ['https://*/*', 'http://*/*']),
    ...differs('content_scripts', built.content_scripts, []),
    ...differs('web_accessible_resources', built.web_accessible_resources, []),
    ...differs('externally_connectable', JSON.stringify(built.externally_connectable), expected?.connectable),
  ];
};

/** Each built manifest asks for exactly the permissions that SECURITY.md explains. */
export const checkManifests = async (): Promise<string | null> => {
  const complaints = (await Promise.all(Object.keys(EXPECTED).map(complaintsOf))).flat();
  return complaints.length === 0 ? null : complaints.join('\n');
};
