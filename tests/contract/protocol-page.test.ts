import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERROR_STATUS } from '../../lib/protocol/errors.ts';
import { ROUTES, type Route } from '../../lib/protocol/routes.ts';
import { problem } from '../../lib/protocol/schema/problem.ts';
import { createOpenApi } from '../../scripts/openapi/create-openapi.ts';

const page = readFileSync('docs/protocol.md', 'utf8');
const routes = Object.entries<Route>(ROUTES);
const headingOf = ({ method, path }: Route) => `### \`${method} ${path}\``;

/** From its heading to the next one. */
function getSection(heading: string): string {
  const [, rest = ''] = page.split(`${heading}\n`);
  return rest.split(/^##/m, 1)[0] ?? '';
}

describe('docs/protocol.md', () => {
  it('has every route once, and no other', () => {
    const headings = page.split('\n').filter((line) => line.startsWith('### `'));
    expect(headings.toSorted()).toEqual(routes.map(([, route]) => headingOf(route)).toSorted());
  });

  it.each(routes)('shows how to ask for %s, and an answer that fits', (_name, route) => {
    const section = getSection(headingOf(route));
    expect(section).toMatch(/```sh\n[^`]*curl/);
    const [, example] = /```json\n([\s\S]*?)```/.exec(section) ?? [];
    if (route.answer === undefined) expect(section).toMatch(/```(?:csv|ndjson|html|http)\n/);
    else expect(route.answer.safeParse(JSON.parse(example ?? 'null')).error).toBeUndefined();
  });

  it('has every error with its status, and no other', () => {
    const table = [...page.matchAll(/^\| `(\w+)` \| (\d+) \| .+ \|$/gm)].map(([, code, status]) => [
      code,
      Number(status),
    ]);
    const wire = Object.entries(ERROR_STATUS).filter(([, status]) => status !== null);
    expect(table.toSorted()).toEqual(wire.toSorted());
  });

  it('shows a problem document', () => {
    const [, example] = /```json\n([\s\S]*?)```/.exec(getSection('## Errors')) ?? [];
    expect(problem.safeParse(JSON.parse(example ?? 'null')).success).toBe(true);
  });
});

describe('backends/openapi.json', () => {
  it('describes every route, with the errors that the vectors ask for', () => {
    const { paths = {} } = createOpenApi();
    for (const [name, { method, path, status }] of routes) {
      const operation = paths[`/${path}`]?.[method === 'GET' ? 'get' : 'post'];
      expect(operation?.operationId).toBe(name);
      expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining([String(status), '405', '421']));
    }
  });
});
