import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** See backends/vectors/README.md; these schemas are that page for the replay. */
const request = z.strictObject({
  method: z.string(),
  /** `agent`, or the id of a storefront. */
  api: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.string()).optional(),
  /** Null takes a header away that the replay would add. */
  headers: z.record(z.string(), z.string().nullable()).optional(),
  json: z.unknown().optional(),
  form: z.record(z.string(), z.string()).optional(),
  text: z.string().optional(),
  /** `text` over and over, for bodies that nobody wants to read. */
  repeat: z.int().optional(),
});
export type VectorRequest = z.infer<typeof request>;

const control = z.discriminatedUnion('control', [
  z.strictObject({ control: z.literal('advance'), seconds: z.int() }),
  z.strictObject({ control: z.literal('shop'), state: z.enum(['up', 'down', 'no-log-in']) }),
  z.strictObject({ control: z.literal('settings'), set: z.record(z.string(), z.unknown()) }),
  z.strictObject({ control: z.literal('customer'), id: z.string(), set: z.record(z.string(), z.unknown()).nullable() }),
  z.strictObject({ control: z.literal('agent'), id: z.string(), set: z.record(z.string(), z.unknown()).nullable() }),
  z.strictObject({ control: z.literal('cart'), id: z.string(), set: z.record(z.string(), z.unknown()) }),
  z.strictObject({ control: z.literal('sign-out'), agent: z.string() }),
  z.strictObject({ control: z.literal('sign-in'), agent: z.string() }),
  z.strictObject({
    control: z.literal('log-in'),
    customer: z.string(),
    storefront: z.string(),
    browser: z.string().optional(),
  }),
]);
export type Control = z.infer<typeof control>;

const expectation = z.strictObject({
  status: z.int(),
  headers: z.record(z.string(), z.string().nullable()).optional(),
  body: z.unknown().optional(),
  text: z.array(z.string()).optional(),
});

const call = z.strictObject({
  as: z.string().nullable(),
  browser: z.string().optional(),
  request,
  save: z.record(z.string(), z.string()).optional(),
  expect: expectation.optional(),
});
export type Call = z.infer<typeof call>;

const flow = z.strictObject({ flow: z.string(), as: z.string().optional(), browser: z.string().optional() });
const step = z.union([control, flow, call]);
export type Step = z.infer<typeof step>;

const platformAnswer = z.strictObject({
  title: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});

const vector = call.extend({
  title: z.string(),
  before: z.array(step).optional(),
  expect: expectation,
  after: z.array(step).optional(),
  platformAnswers: z.array(platformAnswer).optional(),
});

export interface Vector extends z.infer<typeof vector> {
  /** Folder: a name of ROUTES. */
  readonly route: string;
  readonly file: string;
}

const folder = new URL('../../backends/vectors/', import.meta.url);
const parseFile = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as unknown;

export const flows: Readonly<Record<string, readonly Step[]>> = z
  .record(z.string(), z.array(step))
  .parse(parseFile('flows.json'));

export const vectors: readonly Vector[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: route }) =>
    readdirSync(new URL(`${route}/`, folder))
      .sort()
      .map((file) => ({ ...vector.parse(parseFile(`${route}/${file}`)), route, file: `${route}/${file}` })),
  );
