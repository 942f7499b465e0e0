import { createHash, randomBytes } from 'node:crypto';

/** For a cookie: 256 random bits. */
export const createSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret, so that a copy of the database opens nothing. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
