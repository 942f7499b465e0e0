import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeOnDatabases } from '../../backends/typescript/tests/support/test-databases.ts';
import { proveAll, type Proof } from '../../scripts/prove/prove-all.ts';

const SIZE = { links: 10, redeems: 200, processes: 2, kills: 5, looks: 50, tokens: 2_000 };

await describeOnDatabases('proof on a small scale', (database) => {
  it('holds', { timeout: 120_000 }, async () => {
    const keyFile = join(database.folder, `${database.name}.keys.json`);
    const proofs: Proof[] = [];
    for await (const proof of proveAll({ target: database.target, keyFile }, SIZE)) proofs.push(proof);
    expect(proofs.filter(({ holds }) => !holds)).toEqual([]);
    expect(proofs[0]?.sentence).toBe('10 links, 200 redeems, 10 sessions, 0 lost');
  });
});
