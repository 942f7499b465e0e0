import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The peer's address where the shop runs on Node's server; null in tests and elsewhere. */
export function getSocketAddress(context: Context): string | null {
  const env: unknown = context.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env || 'server' in env)) return null;
  return getConnInfo(context).remote.address ?? null;
}
