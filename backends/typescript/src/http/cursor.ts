import type { SessionPlace } from '../storage/sessions-repository.ts';
import { refuse } from './problem.ts';

/** Cursors are opaque to clients; one that we did not write is refused. */
const encode = (text: string): string => Buffer.from(text).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();

export const formatOffsetCursor = (offset: number): string => encode(`o:${offset}`);

export function parseOffsetCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [, offset] = /^o:([0-9]{1,9})$/.exec(decode(cursor)) ?? [];
  return offset === undefined ? refuse('invalid_request', 'cursor: unknown') : Number(offset);
}

export const formatSessionCursor = ({ startedAt, id }: SessionPlace): string => encode(`s:${startedAt}:${id}`);

export function parseSessionCursor(cursor: string | undefined): SessionPlace | null {
  if (cursor === undefined) return null;
  const [, startedAt, id] = /^s:([0-9]{1,15}):([A-Za-z0-9-]{1,64})$/.exec(decode(cursor)) ?? [];
  if (startedAt === undefined || id === undefined) return refuse('invalid_request', 'cursor: unknown');
  return { startedAt: Number(startedAt), id };
}
