import { randomBytes } from 'node:crypto';

/** Measured: constant in Magento's code, and the same secret works more than once within it. */
export const SECRET_SECONDS = 10;

interface Issued {
  readonly admin: number;
  readonly customer: number;
  readonly at: number;
}

/** Magento's table of one row an admin: whose account they are in. Nothing else ends what the row allows. */
export interface Impersonation {
  /** A secret for a link; what the admin had before for another customer is over at once. */
  issue(admin: number, customer: number): string;
  /** Null where the secret is unknown or too old. */
  redeem(secret: string): { readonly admin: number; readonly customer: number } | null;
  /** All that were issued, oldest first. */
  readonly secrets: readonly string[];
  isAllowed(admin: number, customer: number): boolean;
  /** Signing out of the admin does it. */
  forget(admin: number): void;
}

export function createImpersonation(now: () => number): Impersonation {
  const issued = new Map<string, Issued>();
  const secrets: string[] = [];
  const customerByAdmin = new Map<number, number>();
  return {
    issue: (admin, customer) => {
      const secret = `0:3:${randomBytes(84).toString('base64')}`;
      secrets.push(secret);
      issued.set(secret, { admin, customer, at: now() });
      customerByAdmin.set(admin, customer);
      return secret;
    },
    secrets,
    redeem: (secret) => {
      const found = issued.get(secret);
      return found === undefined || now() - found.at >= SECRET_SECONDS * 1000 ? null : found;
    },
    isAllowed: (admin, customer) => customerByAdmin.get(admin) === customer,
    forget: (admin) => customerByAdmin.delete(admin),
  };
}
