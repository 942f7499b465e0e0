import { beforeEach, describe, expect, it } from 'vitest';
import { AGENT, EDITOR_PRIVILEGES, LEAD_PRIVILEGES, me, missing, VIEWER } from './answers.ts';
import { CONFIG, FakeShopware, json, OWN, shop } from './fake-shopware.ts';
import { FakeUserConfig, SETTINGS } from './fake-user-config.ts';

let shopware: FakeShopware;
let config: FakeUserConfig;

const getLog = () => {
  const { adapter } = shopware;
  if (adapter.reports === null) throw new Error('no log');
  return adapter.reports;
};
const get = () => getLog().getSettings(shop, shopware.io);
const save = (on: boolean, days: number) => getLog().saveSettings(shop, { on, days }, shopware.io);

const asLead = () => shopware.on('_info/me', json(me({}, LEAD_PRIVILEGES)));

beforeEach(() => {
  shopware = new FakeShopware();
  config = new FakeUserConfig(shopware);
});

describe('the settings of the log', () => {
  it('are off until somebody switches it on', async () => {
    expect(await get()).toEqual({ ok: true, value: { on: false, days: 90, mayChange: false } });
  });

  it('are what a lead has said, for everybody', async () => {
    config.put(VIEWER, SETTINGS, { v: 1, on: true, days: 30 });
    expect(await get()).toEqual({ ok: true, value: { on: true, days: 30, mayChange: false } });
  });

  it('are the latest word of several leads', async () => {
    config.put(VIEWER, SETTINGS, { v: 1, on: true, days: 30 }, 10);
    config.put(AGENT, SETTINGS, { v: 1, on: false, days: 60 }, 20);
    expect(await get()).toMatchObject({ value: { on: true, days: 30 } });
  });

  it('are the latest by their last change, where there was one', async () => {
    config.put(VIEWER, SETTINGS, { v: 1, on: true, days: 30 }, 10);
    config.put(AGENT, SETTINGS, { v: 1, on: true, days: 60 }, 20, '2026-11-21T08:59:55.000+00:00');
    expect(await get()).toMatchObject({ value: { days: 60 } });
  });

  it.each([
    [null],
    [[]],
    ['on'],
    [{ on: 1, days: 30 }],
    [{ on: true }],
    [{ on: true, days: 0 }],
    [{ on: true, days: 366 }],
  ])('are not %j', async (value) => {
    config.put(VIEWER, SETTINGS, value);
    config.put(AGENT, SETTINGS, { on: true, days: 365 }, 60);
    expect(await get()).toMatchObject({ value: { on: true, days: 365 } });
  });

  it('are read once a minute', async () => {
    await get();
    config.put(VIEWER, SETTINGS, { on: true, days: 30 });
    shopware.now += 59_999;
    expect(await get()).toMatchObject({ value: { on: false } });
    shopware.now += 1;
    expect(await get()).toMatchObject({ value: { on: true } });
    expect(shopware.to(CONFIG)).toHaveLength(2);
  });

  it('are read again where the clock was set back', async () => {
    await get();
    shopware.now -= 1;
    await get();
    expect(shopware.to(CONFIG)).toHaveLength(2);
  });

  it('are unknown to a role that may not read them', async () => {
    shopware.on(CONFIG, json(missing('user_config:read'), 403));
    expect(await get()).toEqual({
      ok: false,
      error: { code: 'right_missing', detail: 'Customers › View (user_config:read)' },
    });
  });
});

describe('a change', () => {
  it('stands in the lead’s own row, and counts at once', async () => {
    asLead();
    expect(await get()).toMatchObject({ value: { on: false, mayChange: true } });
    expect(await save(true, 365)).toEqual({ ok: true, value: { on: true, days: 365, mayChange: true } });
    expect(config.read(AGENT, SETTINGS)).toEqual({ v: 1, on: true, days: 365 });
    expect(await get()).toEqual({ ok: true, value: { on: true, days: 365, mayChange: true } });
    expect(shopware.to(CONFIG)).toHaveLength(1);
  });

  it('is for those who read the event log', async () => {
    shopware.on('_info/me', json(me({}, EDITOR_PRIVILEGES)));
    expect(await save(true, 30)).toEqual({
      ok: false,
      error: { code: 'right_missing', detail: 'Event logs (log_entry:read)' },
    });
    expect(config.rows).toEqual([]);
  });

  it.each([0, 366, 1.5, NaN])('is none with %d days', async (days) => {
    asLead();
    expect(await save(true, days)).toEqual({ ok: false, error: { code: 'invalid_request' } });
    expect(config.rows).toEqual([]);
  });

  it('that the shop refuses does not count', async () => {
    asLead();
    await get();
    shopware.on(OWN, json({}, 500));
    expect(await save(true, 30)).toEqual({ ok: false, error: { code: 'internal' } });
    expect(await get()).toMatchObject({ value: { on: false } });
  });
});
