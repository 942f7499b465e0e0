import { createHash, randomBytes } from 'node:crypto';
import type { AdminUser } from './admin-users.ts';

/** One sign-in to the admin: a cookie, and the form key that goes back with every request of it. */
export interface AdminSession {
  readonly id: string;
  readonly user: AdminUser;
  readonly formKey: string;
}

/** The `key` that addresses of one action carry in one session, whatever else stands in the address. */
export const getUrlKey = ({ formKey }: AdminSession, route: string): string =>
  createHash('sha256').update(`${route}:${formKey}`).digest('hex');

/** Who is signed in to the admin. */
export interface AdminSessions {
  signIn(user: AdminUser): AdminSession;
  find(id: string): AdminSession | null;
  end(id: string): AdminSession | null;
  /** As when sessions run out while pages stand open. */
  endAll(): void;
}

export function createAdminSessions(): AdminSessions {
  const sessions = new Map<string, AdminSession>();
  const find = (id: string) => sessions.get(id) ?? null;
  return {
    find,
    signIn: (user) => {
      const id = randomBytes(13).toString('hex');
      const formKey = randomBytes(12).toString('base64').replaceAll(/[+/]/g, 'x').slice(0, 16);
      const session = { id, user, formKey };
      sessions.set(id, session);
      return session;
    },
    end: (id) => {
      const session = find(id);
      sessions.delete(id);
      return session;
    },
    endAll: () => sessions.clear(),
  };
}
