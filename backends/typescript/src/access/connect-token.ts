import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Key, KeyRing } from '../keys/key-ring.ts';
import type { SignedInAgent } from '../shop-port.ts';

/** Token of the agent's current admin session: worthless in another session, for another agent, in another shop. */
export function createConnectToken(keys: KeyRing, shop: string, who: SignedInAgent): string {
  const key = keys.current();
  return `${key.id}.${sign(key, shop, who)}`;
}

export function isConnectTokenValid(keys: KeyRing, shop: string, who: SignedInAgent, token: string): boolean {
  const [keyId = '', signature = '', ...rest] = token.split('.');
  const key = keys.find(keyId);
  if (key === null || rest.length > 0) return false;
  const expected = Buffer.from(sign(key, shop, who));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

const sign = (key: Key, shop: string, who: SignedInAgent): string =>
  createHmac('sha256', key.connectToken)
    .update(JSON.stringify(['connect-token/1', shop, who.agent.id, who.adminSession]))
    .digest('base64url');
