import { describe, expect, it } from 'vitest';
import { id as idSchema } from '../../../lib/protocol/schema/primitives.ts';
import { createId } from '../src/storage/create-id.ts';

const NOW = Date.parse('2026-11-21T09:00:00.000Z');

describe('ids of rows', () => {
  it('are UUIDs of version 7 that the protocol takes', () => {
    const id = createId(NOW);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idSchema.safeParse(id).success).toBe(true);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(NOW);
  });

  it('sort by the time they were made', () => {
    const times = [0, 1, 255, 256, 65_536, 4_294_967_296, NOW, NOW + 1];
    const ids = times.map(createId);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('never come twice', () => {
    const ids = Array.from({ length: 10_000 }, () => createId(NOW));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
