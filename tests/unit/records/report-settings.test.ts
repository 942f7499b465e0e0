import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/result.ts';
import { addShop } from '../messaging/added-shop.ts';
import { FormWorld } from './form-world.ts';

let world: FormWorld;
let shop: string;

const read = (id = shop) => world.say('page/reports', { shop: id }, 'options');
const save = (chosen: { on: boolean; days: number }, id = shop) =>
  world.say('page/save-reports', { shop: id, ...chosen }, 'options');

beforeEach(async () => {
  world = await FormWorld.open();
  shop = world.added.id;
});

describe('whether agents’ browsers write a shop’s log', () => {
  it('is what the shop says now, each time', async () => {
    expect(await read()).toEqual(ok({ on: true, days: 90, mayChange: false }));
    world.formShop.settings = { on: false, days: 30, mayChange: true };
    expect(await read()).toEqual(ok({ on: false, days: 30, mayChange: true }));
  });

  it('is what a lead chose, as the shop then says', async () => {
    expect(await save({ on: false, days: 14 })).toEqual(ok({ on: false, days: 14, mayChange: false }));
    expect(world.formShop.settings).toMatchObject({ on: false, days: 14 });
  });

  it.each([0, 366, 1.5, -1, Number.NaN])('is never kept for %d days', async (days) => {
    expect(await save({ on: true, days })).toBeUndefined();
    expect(world.formShop.settings.days).toBe(90);
  });

  it('is told as the shop refuses it', async () => {
    const { reports } = world.formShop.formAdapter;
    const refusal = fail({ code: 'right_missing' as const, detail: 'system_config:update' });
    Object.assign(reports ?? {}, { saveSettings: () => Promise.resolve(refusal) });
    expect(await save({ on: false, days: 14 })).toEqual(refusal);
  });

  it('is no question at shops with a log of their own', async () => {
    const generic = await addShop(world);
    expect(await read(generic.id)).toEqual(fail({ code: 'feature_disabled' }));
    expect(await save({ on: true, days: 1 }, generic.id)).toEqual(fail({ code: 'feature_disabled' }));
    Object.assign(world.formShop.formAdapter, { reports: null });
    expect(await read()).toEqual(fail({ code: 'feature_disabled' }));
    expect(await save({ on: true, days: 1 })).toEqual(fail({ code: 'feature_disabled' }));
  });

  it('is asked for by our own pages alone, of shops that are there', async () => {
    expect(await world.say('page/reports', { shop }, world.admin)).toBeUndefined();
    expect(await world.say('page/save-reports', { shop, on: false, days: 1 }, world.admin)).toBeUndefined();
    expect(await read('nobody')).toEqual(fail({ code: 'shop_unknown' }));
    expect(world.formShop.settings.on).toBe(true);
  });
});
