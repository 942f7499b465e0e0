import type { Input, ShopRecord } from '../messaging/messages.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Result } from '../result.ts';
import { parseAdminAddress, type AddressProblem } from './admin-address.ts';

/** What the admin page and the shop said of themselves. */
export interface ShopOffer {
  readonly shop: Input<'page/add-shop'>;
  readonly platformLabel: string;
  readonly name: string;
  readonly agent: { readonly name: string; readonly role: string };
  readonly storefronts: readonly { readonly name: string; readonly url: string }[];
  /** Whether this browser alone holds sessions to limits, because the shop has none. */
  readonly guardedHere: boolean;
  /** Origins of the storefronts that the browser has not granted yet. */
  readonly missing: readonly string[];
}

/** The admin page that the agent means. */
export interface Target {
  readonly url: string;
  readonly origin: string;
  readonly confirmedHttp: boolean;
}

/**
 * Where the agent is on the way to a new shop. Both permissions are asked for on a click of their own: first for the
 * admin, then, once the shop has named them and the agent has seen them, for its storefronts.
 */
export type AddShopState =
  | { readonly step: 'address'; readonly problem: AddressProblem | null }
  | { readonly step: 'asking-admin'; readonly target: Target }
  | { readonly step: 'checking'; readonly target: Target }
  | { readonly step: 'found'; readonly target: Target; readonly offer: ShopOffer; readonly refused: boolean }
  | { readonly step: 'asking-storefronts'; readonly target: Target; readonly offer: ShopOffer }
  | { readonly step: 'adding'; readonly target: Target; readonly offer: ShopOffer }
  | { readonly step: 'done'; readonly shop: ShopRecord }
  | { readonly step: 'failed'; readonly target: Target; readonly failure: Failure; readonly offer: ShopOffer | null };

export type AddShopEvent =
  | { readonly type: 'submit'; readonly address: string; readonly httpConfirmed: boolean }
  | { readonly type: 'admin-answered'; readonly target: Target; readonly granted: boolean }
  | { readonly type: 'checked'; readonly target: Target; readonly result: Result<ShopOffer, Failure> }
  | { readonly type: 'allow' }
  | { readonly type: 'storefronts-answered'; readonly target: Target; readonly granted: boolean }
  | { readonly type: 'added'; readonly target: Target; readonly result: Result<ShopRecord, Failure> }
  | { readonly type: 'retry' }
  | { readonly type: 'restart' };

/** What the page has to do next; its outcome comes back as an event that names the same target. */
export type AddShopEffect =
  | { readonly type: 'ask-admin'; readonly target: Target }
  | { readonly type: 'check'; readonly target: Target }
  | { readonly type: 'ask-storefronts'; readonly target: Target; readonly origins: readonly string[] }
  | { readonly type: 'add'; readonly target: Target; readonly offer: ShopOffer };

type Step = readonly [AddShopState, AddShopEffect?];

export const startOfFlow: AddShopState = { step: 'address', problem: null };

const askAdmin = (target: Target): Step => [
  { step: 'asking-admin', target },
  { type: 'ask-admin', target },
];

const add = (target: Target, offer: ShopOffer): Step => [
  { step: 'adding', target, offer },
  { type: 'add', target, offer },
];

const handleSubmit = (address: string, confirmedHttp: boolean): Step => {
  const parsed = parseAdminAddress(address, confirmedHttp);
  if (!parsed.ok) return [{ step: 'address', problem: parsed.problem }];
  return askAdmin({ url: parsed.url, origin: parsed.origin, confirmedHttp });
};

const handleAllow = (target: Target, offer: ShopOffer): Step =>
  offer.missing.length === 0
    ? add(target, offer)
    : [
        { step: 'asking-storefronts', target, offer },
        { type: 'ask-storefronts', target, origins: offer.missing },
      ];

type EventOf<T extends AddShopEvent['type']> = Extract<AddShopEvent, { readonly type: T }>;

/** Whether an outcome belongs to what is being waited for, and not to an attempt that was given up. */
const awaits = <S extends AddShopState['step']>(
  state: AddShopState,
  step: S,
  event: { readonly target: Target },
): state is Extract<AddShopState, { readonly step: S }> =>
  state.step === step && 'target' in state && state.target === event.target;

const handleAdminAnswered = (state: AddShopState, event: EventOf<'admin-answered'>): Step => {
  if (!awaits(state, 'asking-admin', event)) return [state];
  const { target } = state;
  if (event.granted)
    return [
      { step: 'checking', target },
      { type: 'check', target },
    ];
  return [{ step: 'failed', target, failure: { code: 'permission_refused', detail: target.origin }, offer: null }];
};

const handleChecked = (state: AddShopState, { target, result }: EventOf<'checked'>): Step => {
  if (!awaits(state, 'checking', { target })) return [state];
  if (result.ok) return [{ step: 'found', target, offer: result.value, refused: false }];
  return [{ step: 'failed', target, failure: result.error, offer: null }];
};

const handleStorefrontsAnswered = (state: AddShopState, event: EventOf<'storefronts-answered'>): Step => {
  if (!awaits(state, 'asking-storefronts', event)) return [state];
  const { target, offer } = state;
  return event.granted ? add(target, offer) : [{ step: 'found', target, offer, refused: true }];
};

const handleAdded = (state: AddShopState, { target, result }: EventOf<'added'>): Step => {
  if (!awaits(state, 'adding', { target })) return [state];
  if (result.ok) return [{ step: 'done', shop: result.value }];
  return [{ step: 'failed', target, failure: result.error, offer: state.offer }];
};

/** The next state, and what is to be done for it. Anything that does not fit the present state changes nothing. */
export const reduceAddShop = (state: AddShopState, event: AddShopEvent): Step => {
  switch (event.type) {
    case 'restart':
      return [startOfFlow];
    case 'submit':
      return state.step === 'address' ? handleSubmit(event.address, event.httpConfirmed) : [state];
    case 'allow':
      return state.step === 'found' ? handleAllow(state.target, state.offer) : [state];
    case 'retry':
      if (state.step !== 'failed') return [state];
      return state.offer === null ? askAdmin(state.target) : add(state.target, state.offer);
    case 'admin-answered':
      return handleAdminAnswered(state, event);
    case 'checked':
      return handleChecked(state, event);
    case 'storefronts-answered':
      return handleStorefrontsAnswered(state, event);
    case 'added':
      return handleAdded(state, event);
  }
};
