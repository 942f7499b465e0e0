import { randomBytes } from 'node:crypto';

/** What a browser's session cookie stands for at the storefronts of one channel. */
export interface StorefrontSession {
  readonly id: string;
  /** Null where nobody is signed in. */
  readonly customer: string | null;
  /** Articles in the cart that it shows. */
  readonly quantity: number;
}

/**
 * Measured: all sessions of a customer in a channel share one context, whoever signed in. So they have one cart, and a
 * logout in one of them logs out all.
 */
export interface StorefrontSessions {
  open(channel: string): StorefrontSession;
  find(id: string, channel: string): StorefrontSession | null;
  /**
   * Signs in, under a new id. What was in the guest cart of the session before is added to the customer's for good;
   * another customer who was signed in there is logged out.
   */
  signIn(before: StorefrontSession | null, channel: string, customer: string): StorefrontSession;
  signOut(before: StorefrontSession, channel: string): StorefrontSession;
  add(session: StorefrontSession, channel: string, quantity: number): void;
}

interface Kept {
  readonly channel: string;
  readonly login: { readonly customer: string; readonly round: number } | null;
  guestQuantity: number;
}

export function createStorefrontSessions(): StorefrontSessions {
  const kept = new Map<string, Kept>();
  const carts = new Map<string, number>();
  /** How often a customer was logged out in a channel: what was opened in an earlier round is over. */
  const rounds = new Map<string, number>();
  const contextOf = (customer: string, channel: string) => `${customer}@${channel}`;
  const roundOf = (context: string) => rounds.get(context) ?? 0;

  const start = (channel: string, login: Kept['login']): StorefrontSession => {
    const id = randomBytes(13).toString('hex');
    kept.set(id, { channel, login, guestQuantity: 0 });
    return find(id, channel)!;
  };

  const find = (id: string, channel: string): StorefrontSession | null => {
    const session = kept.get(id);
    if (session === undefined || session.channel !== channel) return null;
    const { login } = session;
    if (login === null) return { id, customer: null, quantity: session.guestQuantity };
    const context = contextOf(login.customer, channel);
    if (login.round !== roundOf(context)) return { id, customer: null, quantity: 0 };
    return { id, customer: login.customer, quantity: carts.get(context) ?? 0 };
  };

  const logOut = (customer: string, channel: string) => {
    const context = contextOf(customer, channel);
    rounds.set(context, roundOf(context) + 1);
  };

  return {
    open: (channel) => start(channel, null),
    find,
    signIn: (before, channel, customer) => {
      const context = contextOf(customer, channel);
      if (before !== null) {
        if (before.customer === null) carts.set(context, (carts.get(context) ?? 0) + before.quantity);
        else if (before.customer !== customer) logOut(before.customer, channel);
        kept.delete(before.id);
      }
      return start(channel, { customer, round: roundOf(context) });
    },
    signOut: (before, channel) => {
      if (before.customer !== null) logOut(before.customer, channel);
      kept.delete(before.id);
      return start(channel, null);
    },
    add: (session, channel, quantity) => {
      const own = kept.get(session.id);
      if (session.customer !== null) carts.set(contextOf(session.customer, channel), session.quantity + quantity);
      else if (own !== undefined) own.guestQuantity += quantity;
    },
  };
}
