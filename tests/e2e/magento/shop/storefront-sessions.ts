import { randomBytes } from 'node:crypto';

/** Whom a browser is signed in as at one storefront; `admin` only while an admin acts as that customer. */
export interface StorefrontLogin {
  readonly customer: number;
  readonly admin: number | null;
  readonly website: 1 | 2;
}

export interface StorefrontSessions {
  open(login: StorefrontLogin): string;
  find(id: string): StorefrontLogin | null;
  end(id: string): void;
}

export function createStorefrontSessions(isAllowed: (admin: number, customer: number) => boolean): StorefrontSessions {
  const logins = new Map<string, StorefrontLogin>();
  return {
    open: (login) => {
      const id = randomBytes(13).toString('hex');
      logins.set(id, login);
      return id;
    },
    find: (id) => {
      const login = logins.get(id);
      if (login === undefined) return null;
      if (login.admin === null || isAllowed(login.admin, login.customer)) return login;
      // Measured: what was replaced elsewhere ends silently, at the next request.
      logins.delete(id);
      return null;
    },
    end: (id) => logins.delete(id),
  };
}
