import type { Failure } from '../../protocol/errors.ts';
import type { Domain } from './domains.ts';

/** What decides where a customer can log in. */
export interface Home {
  /** The one sales channel that the customer belongs to; null where every storefront takes them. */
  readonly bound: { readonly id: string; readonly name: string } | null;
  /** Where the account was made. */
  readonly channel: string;
  readonly language: string;
}

export interface Places {
  /** Domains that take this customer now. */
  readonly domains: readonly Domain[];
  /** Id of the one that is the customer's own, where there is no doubt. */
  readonly suggested: string | null;
  /** Why there is none. */
  readonly refusal: Failure | null;
}

const none = (code: Failure['code'], name: string | undefined): Places => ({
  domains: [],
  suggested: null,
  refusal: name === undefined || name === '' ? { code } : { code, detail: name },
});

/** The name of the one sales channel that all of them belong to. */
const nameOf = ([first, ...rest]: readonly Domain[]): string | undefined =>
  rest.every(({ channel }) => channel === first?.channel) ? first?.channelName : undefined;

const onlyOne = (domains: readonly Domain[]): string | null => (domains.length === 1 ? (domains[0]?.id ?? null) : null);

const suggest = (domains: readonly Domain[], { channel, language }: Home): string | null => {
  const own = domains.filter((domain) => domain.channel === channel);
  return onlyOne(domains) ?? onlyOne(own.filter((domain) => domain.language === language)) ?? onlyOne(own);
};

/**
 * Where a customer can be connected. Only the sales channel that a customer is bound to takes them; a channel of another
 * type is offered to those bound to it, and to nobody else.
 */
export const findPlaces = (home: Home, all: readonly Domain[]): Places => {
  const { bound } = home;
  const own = all.filter(({ channel, isStorefront }) => (bound === null ? isStorefront : channel === bound.id));
  if (own.length === 0) return none('storefront_headless', bound?.name);
  const active = own.filter(({ isActive }) => isActive);
  if (active.length === 0) return none('storefront_inactive', nameOf(own));
  const open = active.filter(({ isInMaintenance }) => !isInMaintenance);
  if (open.length === 0) return none('storefront_maintenance', nameOf(active));
  return { domains: open, suggested: suggest(open, home), refusal: null };
};
