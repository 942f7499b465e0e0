import { hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { KeyFile } from './key-file.ts';

const keyId = z.string().regex(/^k[0-9]{1,6}$/);

/** What the key file holds. The secrets never leave this folder: everything else works with keys derived from them. */
export const keyDocument = z.strictObject({
  version: z.literal(1),
  current: keyId,
  keys: z
    .array(z.strictObject({ id: keyId, secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/), createdAt: z.iso.datetime() }))
    .min(1),
});
export type KeyDocument = z.infer<typeof keyDocument>;

/** One secret of the shop, as a separate derived key for each purpose. */
export interface Key {
  readonly id: string;
  readonly link: Buffer;
  readonly connectToken: Buffer;
  readonly audit: Buffer;
  readonly nonce: Buffer;
}

/** The shop's keys. Old ones stay: links that they signed live until they expire, the log as long as it is kept. */
export interface KeyRing {
  /** Signs from now on. */
  current(): Key;
  find(id: string): Key | null;
  all(): readonly Key[];
}

const deriveKeys = (document: KeyDocument): readonly Key[] =>
  document.keys.map(({ id, secret }) => deriveKey(id, secret));

function deriveKey(id: string, secret: string): Key {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `connect-as-customer/v1/${purpose}`, 32));
  return {
    id,
    link: derive('link'),
    connectToken: derive('connect-token'),
    audit: derive('audit'),
    nonce: derive('nonce'),
  };
}

/** A ring of one fresh key that lives as long as the process: for tests, and for shops that keep nothing. */
export function createKeyRing(): KeyRing {
  const key = deriveKey('k1', randomBytes(32).toString('base64url'));
  return { current: () => key, find: (id) => (id === key.id ? key : null), all: () => [key] };
}

/**
 * Opens the key ring of a shop, creating the file (mode 0600) at first use. Keep it outside the database and the web
 * root. Processes that are running follow a rotation by themselves: the file is looked at whenever a key is asked for.
 */
export async function loadKeyRing(path: string): Promise<KeyRing> {
  const file = new KeyFile(path);
  await file.createIfMissing();
  let stamp = '';
  let keys: readonly Key[] = [];
  let currentId = '';
  const refresh = () => {
    const seen = file.getStamp();
    if (seen === stamp) return;
    const document = keyDocument.parse(file.read());
    keys = deriveKeys(document);
    currentId = document.current;
    stamp = seen;
  };
  const find = (id: string) => keys.find((key) => key.id === id) ?? null;
  refresh();
  return {
    current: () => {
      refresh();
      const key = find(currentId);
      if (key === null) throw new Error(`${path} names a current key that it does not hold`);
      return key;
    },
    find: (id) => {
      const known = find(id);
      if (known !== null) return known;
      refresh();
      return find(id);
    },
    all: () => {
      refresh();
      return keys;
    },
  };
}

/** Adds a key that signs from now on, and returns its id. Everything that older keys signed stays valid. */
export async function rotateKeys(path: string): Promise<string> {
  const file = new KeyFile(path);
  await file.createIfMissing();
  return file.rotate((text) => keyDocument.parse(text));
}
