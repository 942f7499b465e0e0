import { randomBytes } from 'node:crypto';
import { ADMIN_USERS, type AdminUser } from './admin-users.ts';
import { PASSWORD } from './customers.ts';

/** What `/api/oauth/token` answers. */
export interface TokenPair {
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly access_token: string;
  readonly refresh_token: string;
}

export interface AdminTokens {
  signIn(username: string, password: string): TokenPair | null;
  /** A refresh token is good for one time. */
  refresh(token: string): TokenPair | null;
  /** Null where it is none, or older than its ten minutes. */
  findUser(access: string): AdminUser | null;
  /** Whether the refresh token of somebody's admin page was spent. */
  readonly refreshes: number;
}

const LIFETIME = 600;

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export function createAdminTokens(now: () => number): AdminTokens {
  const access = new Map<string, { readonly user: AdminUser; readonly until: number }>();
  const refresh = new Map<string, AdminUser>();
  let refreshes = 0;

  const issue = (user: AdminUser): TokenPair => {
    const until = now() + LIFETIME * 1000;
    const claims = {
      aud: 'administration',
      jti: randomBytes(20).toString('hex'),
      exp: until / 1000,
      sub: user.id,
      scopes: user.admin ? ['write', 'admin'] : ['write'],
    };
    const signature = randomBytes(256).toString('base64url');
    const token = `${encode({ typ: 'JWT', alg: 'RS256' })}.${encode(claims)}.${signature}`;
    const next = `def50200${randomBytes(300).toString('hex')}`;
    access.set(token, { user, until });
    refresh.set(next, user);
    return { token_type: 'Bearer', expires_in: LIFETIME, access_token: token, refresh_token: next };
  };

  return {
    signIn: (username, password) => {
      const user = Object.values(ADMIN_USERS).find((one) => one.username === username);
      return user === undefined || password !== PASSWORD ? null : issue(user);
    },
    refresh: (token) => {
      const user = refresh.get(token);
      if (user === undefined) return null;
      refresh.delete(token);
      refreshes += 1;
      return issue(user);
    },
    findUser: (token) => {
      const found = access.get(token);
      return found === undefined || found.until <= now() ? null : found.user;
    },
    get refreshes() {
      return refreshes;
    },
  };
}
