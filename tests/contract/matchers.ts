/** What a replay has learnt on the way: ids, tokens, nonces. */
export type Saved = Map<string, string>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const MATCHERS: Readonly<Record<string, (value: unknown) => boolean>> = {
  $any: (value) => value !== undefined,
  $uuid: (value) => typeof value === 'string' && UUID.test(value),
  $string: (value) => typeof value === 'string' && value !== '',
  $instant: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)) && value.endsWith('Z'),
};

/** Puts saved values in the place of `${name}`; a name that nothing saved is a mistake in the vector. */
export function fill<T extends object>(value: T, saved: Saved): T {
  const filled = JSON.stringify(value).replace(/\$\{([\w-]+)\}/g, (_whole, name: string) => {
    const known = saved.get(name);
    if (known === undefined) throw new Error(`nothing has saved ${name}`);
    return JSON.stringify(known).slice(1, -1);
  });
  return JSON.parse(filled) as T;
}

/** Places where `actual` is not what was expected; objects may hold more than was named, lists may not. */
export function findDifferences(expected: unknown, actual: unknown, place = 'body'): string[] {
  if (typeof expected === 'string' && expected.startsWith('$')) {
    return isMatch(expected, actual) ? [] : [`${place}: ${JSON.stringify(actual)} is not ${expected}`];
  }
  if (typeof expected !== 'object' || expected === null) {
    if (expected === actual) return [];
    return [`${place}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  }
  if (typeof actual !== 'object' || actual === null)
    return [`${place}: ${JSON.stringify(actual)} is no object or list`];
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) {
    return [`${place}: not a list of ${expected.length}: ${JSON.stringify(actual)}`];
  }
  const fields = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(expected).flatMap(([name, value]) =>
    findDifferences(value, fields.get(name), `${place}.${name}`),
  );
}

function isMatch(matcher: string, actual: unknown): boolean {
  const [, pattern] = /^\$match:(.*)$/su.exec(matcher) ?? [];
  if (pattern !== undefined) return typeof actual === 'string' && new RegExp(pattern, 'u').test(actual);
  const isKind = MATCHERS[matcher];
  if (isKind === undefined) throw new Error(`unknown matcher ${matcher}`);
  return isKind(actual);
}

/**
 * Reads what a step saves: `body.a.0.b`, `fragment:body.url`, `field:nonce`, `header:location`. What follows a space is
 * a pattern whose first group is taken.
 */
export function readSaved(expression: string, answer: { headers: Headers; text: string }): string {
  const [source = '', pattern] = expression.split(' ', 2);
  const found = readSource(source, answer);
  const value = pattern === undefined ? found : new RegExp(pattern, 'u').exec(found ?? '')?.[1];
  if (value === undefined || value === null || value === '') {
    throw new Error(`the answer has no ${expression}: ${answer.text}`);
  }
  return value;
}

function readSource(source: string, { headers, text }: { headers: Headers; text: string }): string | null | undefined {
  const [kind = '', rest = ''] = source.split(':', 2);
  switch (kind) {
    case 'header':
      return headers.get(rest);
    case 'field':
      return new RegExp(`name="${rest}" value="([^"]*)"`).exec(text)?.[1];
    case 'fragment':
      return readPath(rest, text)?.split('#')[1];
    default:
      return readPath(source, text);
  }
}

function readPath(path: string, text: string): string | undefined {
  let value: unknown = JSON.parse(text);
  for (const name of path.split('.').slice(1)) {
    value =
      typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : null;
  }
  return typeof value === 'string' ? value : undefined;
}
