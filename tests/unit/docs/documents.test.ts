import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import wxtConfig from '../../../wxt.config.ts';
import { PAGE_ADAPTERS } from '../../../lib/platforms/page-registry.ts';
import { sessionAdapters } from '../../../lib/platforms/session-registry.ts';

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/protocol.md',
];

const read = (path: string): string => readFileSync(path, 'utf8');

/** Codes in the first column of the table rows of a document's section. */
const firstColumn = (markdown: string, heading: string): string[] => {
  const section = markdown.split(new RegExp(`^#+ ${heading}$`, 'm'))[1]?.split(/^#+ /m)[0] ?? '';
  return [...section.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([\w.-]+)`/g)].map(([, code = '']) => code),
  );
};

const manifestFor = (browser: string) => {
  const { manifest } = wxtConfig;
  if (typeof manifest !== 'function') throw new Error('the manifest is expected to be made for each browser');
  return manifest({ browser, mode: 'production', command: 'build', manifestVersion: 3 });
};

describe('the documents', () => {
  it('README names every platform once, with a page of its own', () => {
    const rows = firstColumn(read('README.md'), 'Platforms');
    expect(rows.sort()).toEqual(PAGE_ADAPTERS.map(({ id }) => id).sort());
    for (const id of rows) expect(existsSync(`docs/platforms/${id}.md`), `docs/platforms/${id}.md`).toBe(true);
  });

  it('both registries hold the same platforms', () => {
    expect(PAGE_ADAPTERS.map(({ id }) => id).sort()).toEqual(Object.keys(sessionAdapters).sort());
  });

  it('SECURITY gives a reason for exactly the permissions that the manifests ask for', async () => {
    const asked = new Set<string>();
    for (const browser of ['chrome', 'firefox']) {
      const { permissions = [], optional_permissions: optional = [] } = await manifestFor(browser);
      for (const permission of [...permissions, ...optional]) asked.add(permission);
    }
    const explained = firstColumn(read('SECURITY.md'), 'What each permission is for');
    expect(explained.sort()).toEqual([...asked].sort());
  });

  it('README stays short enough to read', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(150);
  });

  it.each(DOCUMENTS)('%s links only to what exists', (path) => {
    const targets = [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
  });
});
