import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../lib/protocol/errors.ts';
import { fail, ok } from '../../../lib/result.ts';
import {
  reduceAddShop,
  startOfFlow,
  type AddShopEffect,
  type AddShopEvent,
  type AddShopState,
  type ShopOffer,
  type Target,
} from '../../../lib/shops/add-shop-flow.ts';
import { sampleShop } from '../view/samples.ts';

const target: Target = { url: 'https://shop.example/admin', origin: 'https://shop.example', confirmedHttp: false };

const offer: ShopOffer = {
  shop: {
    platform: 'prestashop',
    platformVersion: '8.2.1',
    adminBase: 'https://shop.example/admin/',
    apiTemplate: 'https://shop.example/admin/connect/{path}',
    confirmedHttp: false,
    agent: null,
  },
  platformLabel: 'PrestaShop',
  name: 'Nordlicht',
  agent: { name: 'Lea Lead', role: 'Support' },
  storefronts: [{ name: 'DE', url: 'https://store.example/' }],
  guardedHere: false,
  missing: ['https://store.example'],
};

const submit: AddShopEvent = { type: 'submit', address: 'https://shop.example/admin', httpConfirmed: false };

/** Feeds events; each may be made from the state before, because outcomes name their target. */
const play = (...events: readonly ((state: AddShopState) => AddShopEvent)[]) => {
  let state: AddShopState = startOfFlow;
  const effects: AddShopEffect[] = [];
  for (const event of events) {
    const [next, effect] = reduceAddShop(state, event(state));
    state = next;
    if (effect !== undefined) effects.push(effect);
  }
  return { state, effects, steps: effects.map(({ type }) => type) };
};

const now = (state: AddShopState): Target => {
  if (!('target' in state)) throw new Error(`no target in ${state.step}`);
  return state.target;
};
const submitted = () => submit;
const adminSaid = (granted: boolean) => (state: AddShopState) =>
  ({ type: 'admin-answered', target: now(state), granted }) as const;
const found = (what: ShopOffer) => (state: AddShopState) =>
  ({ type: 'checked', target: now(state), result: ok(what) }) as const;
const allowed = () => ({ type: 'allow' }) as const;
const storefrontsSaid = (granted: boolean) => (state: AddShopState) =>
  ({ type: 'storefronts-answered', target: now(state), granted }) as const;
const added = (state: AddShopState) => ({ type: 'added', target: now(state), result: ok(sampleShop()) }) as const;
const retried = () => ({ type: 'retry' }) as const;

describe('reduceAddShop', () => {
  it('asks for the admin, checks, asks for the storefronts, adds', () => {
    const { state, effects } = play(submitted, adminSaid(true), found(offer), allowed, storefrontsSaid(true), added);
    expect(state).toEqual({ step: 'done', shop: sampleShop() });
    expect(effects).toEqual([
      { type: 'ask-admin', target },
      { type: 'check', target },
      { type: 'ask-storefronts', target, origins: ['https://store.example'] },
      { type: 'add', target, offer },
    ]);
  });

  it('asks for no storefront that the browser has granted already', () => {
    const { steps } = play(submitted, adminSaid(true), found({ ...offer, missing: [] }), allowed);
    expect(steps).toEqual(['ask-admin', 'check', 'add']);
  });

  it('says what is wrong with an address, and asks for nothing', () => {
    const { state, steps } = play(() => ({ ...submit, address: 'http://shop.example' }));
    expect(state).toEqual({ step: 'address', problem: 'http_unconfirmed' });
    expect(steps).toEqual([]);
  });

  it('tells a refused admin, and asks again', () => {
    const refused = play(submitted, adminSaid(false));
    expect(refused.state).toMatchObject({
      step: 'failed',
      failure: { code: 'permission_refused', detail: 'https://shop.example' },
    });
    expect(play(submitted, adminSaid(false), retried).steps).toEqual(['ask-admin', 'ask-admin']);
  });

  it('keeps what was found when the storefronts are refused', () => {
    const { state } = play(submitted, adminSaid(true), found(offer), allowed, storefrontsSaid(false));
    expect(state).toEqual({ step: 'found', target, offer, refused: true });
  });

  it('checks again after a failed check', () => {
    const signedOut = (state: AddShopState) =>
      ({ type: 'checked', target: now(state), result: fail<Failure>({ code: 'agent_signed_out' }) }) as const;
    const { state, steps } = play(submitted, adminSaid(true), signedOut, retried, adminSaid(true));
    expect(state).toMatchObject({ step: 'checking' });
    expect(steps).toEqual(['ask-admin', 'check', 'ask-admin', 'check']);
  });

  it('adds again after a failed add, without asking for permissions again', () => {
    const broke = (state: AddShopState) =>
      ({ type: 'added', target: now(state), result: fail<Failure>({ code: 'unreachable' }) }) as const;
    const { steps } = play(submitted, adminSaid(true), found(offer), allowed, storefrontsSaid(true), broke, retried);
    expect(steps).toEqual(['ask-admin', 'check', 'ask-storefronts', 'add', 'add']);
  });

  it('drops what an attempt that was given up still brings', () => {
    const first = play(submitted, adminSaid(true)).state;
    const late: AddShopEvent = { type: 'checked', target: now(first), result: ok(offer) };
    const second = play(submitted, adminSaid(true)).state;
    expect(reduceAddShop(second, late)).toEqual([second]);
    expect(reduceAddShop(startOfFlow, late)).toEqual([startOfFlow]);
  });

  it('never adds a shop whose origins nobody allowed, whatever order things come in', () => {
    const event = fc.oneof(
      fc.constant(submitted),
      fc.constant(allowed),
      fc.constant(retried),
      fc.constant(() => ({ type: 'restart' }) as const),
      fc.boolean().map((granted) => (state: AddShopState) => ({
        type: 'admin-answered' as const,
        target: 'target' in state ? state.target : target,
        granted,
      })),
      fc.constant((state: AddShopState) => ({
        type: 'checked' as const,
        target: 'target' in state ? state.target : target,
        result: ok(offer),
      })),
      fc.boolean().map((granted) => (state: AddShopState) => ({
        type: 'storefronts-answered' as const,
        target: 'target' in state ? state.target : target,
        granted,
      })),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let state: AddShopState = startOfFlow;
        let allowedNow = false;
        for (const make of events) {
          const made = make(state);
          const before = state.step;
          const [next, effect] = reduceAddShop(state, made);
          if (made.type === 'storefronts-answered' && before === 'asking-storefronts') allowedNow = made.granted;
          if (effect?.type === 'ask-admin') allowedNow = false;
          if (effect?.type === 'add' && !allowedNow) return false;
          state = next;
        }
        return true;
      }),
    );
  });
});
