import { randomBytes } from 'node:crypto';

/**
 * An id for a row: a UUID of version 7 (RFC 9562), milliseconds first and 74 random bits behind. Rows lie on disk in the
 * order of their ids, so new ones go to the end and a page of a list is read from neighbours; random ids would put every
 * row somewhere else. An id is no secret, and tells only when its row was made, which the row says anyway.
 */
export function createId(now: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.floor(now), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
