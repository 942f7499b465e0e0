import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAgentId, toUserName } from '../../../../../lib/platforms/magento/agent-id.ts';
import { id } from '../../../../../lib/protocol/schema/primitives.ts';

const names = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('an agent’s id', () => {
  it('is one of the protocol, whatever the name', () => {
    fc.assert(fc.property(names, (name) => id.safeParse(toAgentId(name)).success));
  });

  it('tells the name again', () => {
    const short = names.filter((name) => new TextEncoder().encode(name).length <= 46);
    fc.assert(fc.property(short, (name) => toUserName(toAgentId(name)) === name));
  });

  it('tells the beginning of a name that does not fit, by which Magento finds it, and no half letter', () => {
    fc.assert(
      fc.property(names, (name) => {
        const told = toUserName(toAgentId(name));
        return name.startsWith(told) && (told !== '' || name === '');
      }),
    );
    expect(toUserName(toAgentId('管理者'.repeat(13)))).toBe('管理者'.repeat(5));
  });

  it('is the name itself where that is plain', () => {
    for (const name of ['admin', 'a.b-c_d:e', 'x'.repeat(40)]) expect(toAgentId(name)).toBe(name);
  });

  it.each(['', '.', '..', 'u:', 'u:YWRtaW4', 'a b', 'Zoë', "o'brien", 'a/b', 'a@b.example', '管理', 'x\0y'])(
    'is made for %j and no other name',
    (name) => {
      expect(toAgentId(name)).toMatch(/^u:/);
      expect(toUserName(toAgentId(name))).toBe(name);
    },
  );
});
