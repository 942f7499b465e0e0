import { describe, expect, it } from 'vitest';
import { describeOnDatabases } from '../../backends/typescript/tests/support/test-databases.ts';
import { requestRoute, type ClientIo } from '../../lib/protocol/client.ts';
import { ROUTES } from '../../lib/protocol/routes.ts';
import { InProcessShop } from './in-process-shop.ts';
import { replay } from './replay.ts';
import { vectors } from './vector.ts';

describe('vectors', () => {
  it.each(Object.keys(ROUTES))('cover %s', (route) => {
    const own = vectors.filter((vector) => vector.route === route);
    expect(own.some(({ expect: { status } }) => status < 400)).toBe(true);
  });

  it('belong to a route each, and are named by their status', () => {
    const misnamed = vectors.filter(
      ({ route, file, expect: { status } }) => !(route in ROUTES) || !file.startsWith(`${route}/${status}-`),
    );
    expect(misnamed.map(({ file }) => file)).toEqual([]);
  });
});

await describeOnDatabases('replay', (database) => {
  it.each(vectors.map((vector) => [vector.file, vector] as const))('%s', async (_file, vector) => {
    expect(await replay(vector, new InProcessShop(await database.open()))).toEqual([]);
  });
});

describe('answers of a platform before the protocol is reached', () => {
  const cases = vectors.flatMap(({ file, expect: expected, platformAnswers = [] }) =>
    platformAnswers.map((answer) => [`${file}: ${answer.title}`, expected, answer] as const),
  );

  it('are there', () => expect(cases.length).toBeGreaterThan(3));

  it.each(cases)('%s', async (_title, expected, answer) => {
    const io: ClientIo = {
      apiTemplate: 'https://shop.example/admin/connect/{path}',
      fetch: () => Promise.resolve(new Response(answer.body, { status: answer.status, headers: answer.headers })),
      signal: new AbortController().signal,
    };
    const result = await requestRoute('discovery', {}, io);
    expect(result).toMatchObject({ ok: false, error: { code: (expected.body as { code: string }).code } });
  });
});
