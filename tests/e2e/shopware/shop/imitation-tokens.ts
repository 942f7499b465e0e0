import { randomBytes } from 'node:crypto';

/** Seconds that a token is good for; it is not spent by using it. */
export const TOKEN_SECONDS = 3600;

/** What a token is bound to: neither a domain nor a browser. */
export interface Imitation {
  readonly salesChannelId: string;
  readonly customerId: string;
  readonly userId: string;
}

export interface ImitationTokens {
  issue(bound: Imitation): string;
  isGood(token: string, bound: Imitation): boolean;
  /** All that were issued, in that order. */
  readonly issued: readonly string[];
}

export function createImitationTokens(now: () => number): ImitationTokens {
  const known = new Map<string, Imitation & { readonly at: number }>();
  return {
    issue: (bound) => {
      const token = randomBytes(125).toString('base64');
      known.set(token, { ...bound, at: now() });
      return token;
    },
    isGood: (token, bound) => {
      const found = known.get(token);
      return (
        found !== undefined &&
        found.salesChannelId === bound.salesChannelId &&
        found.customerId === bound.customerId &&
        found.userId === bound.userId &&
        now() - found.at <= TOKEN_SECONDS * 1000
      );
    },
    get issued() {
      return [...known.keys()];
    },
  };
}
