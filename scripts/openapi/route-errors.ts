import { readdirSync, readFileSync } from 'node:fs';
import { isWireErrorCode, type WireErrorCode } from '../../lib/protocol/errors.ts';

const VECTORS = new URL('../../backends/vectors/', import.meta.url);

/** The codes that a route answers with, by status: what its vectors ask for. */
export function readRouteErrors(route: string): ReadonlyMap<number, readonly WireErrorCode[]> {
  const errors = new Map<number, WireErrorCode[]>();
  for (const file of readdirSync(new URL(`${route}/`, VECTORS)).sort()) {
    const { expect } = JSON.parse(readFileSync(new URL(`${route}/${file}`, VECTORS), 'utf8')) as {
      readonly expect: { readonly status: number; readonly body?: { readonly code?: unknown } };
    };
    const code = expect.body?.code;
    const known = errors.get(expect.status) ?? [];
    if (expect.status >= 400 && isWireErrorCode(code) && !known.includes(code))
      errors.set(expect.status, [...known, code]);
  }
  return errors;
}
