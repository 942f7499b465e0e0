import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionQuery } from '../../../../../lib/protocol/schema/session.ts';
import { toAgentId } from '../../../../../lib/platforms/magento/agent-id.ts';
import { addressOf, ADMIN, FakeMagento, GRID, html, json, KEY, LOGIN_PAGE } from './fake-magento.ts';

const LOG_PAGE = 'loginascustomer_log/log/index/key/abc/';
const first = (link = `${ADMIN}${LOG_PAGE}`) =>
  html(`<script>var FORM_KEY = '${KEY}'</script><a href="${link}">Log</a>`);
const zoned = (zone: string) => html(`{"storeTimeZone":"${zone.replaceAll('/', '\\/')}"}`);

const row = (time: string, more: object = {}) => ({
  id_field_name: 'log_id',
  log_id: 19,
  time,
  user_id: 4,
  user_name: 'lead',
  customer_id: 8,
  customer_email: 'test5@example.com',
  ...more,
});
const grid = (rows: readonly object[], totalRecords = rows.length) => json({ items: rows, totalRecords });

const shopWith = (rows: readonly object[], zone = 'America/New_York') =>
  new FakeMagento().on(GRID, grid(rows)).on('', first()).on(LOG_PAGE, zoned(zone));
const read = (magento: FakeMagento, query: SessionQuery = {}) =>
  magento.adapter.listSessions(addressOf(), KEY, query, magento.io);
const startOf = async (magento: FakeMagento) => {
  const answer = await read(magento);
  return answer.ok ? answer.value.sessions[0]?.startedAt : answer.error;
};

describe('the shop’s own log', () => {
  it('is rows of logins, at instants, without an end', async () => {
    expect(await read(shopWith([row('2026-11-21 10:13:10')]))).toEqual({
      ok: true,
      value: {
        next: null,
        sessions: [
          {
            id: 'log-19',
            state: 'unknown',
            cause: null,
            agent: { id: 'lead', name: 'lead' },
            customer: { id: '8', name: 'test5@example.com' },
            storefront: null,
            cart: null,
            mode: null,
            reason: null,
            ticket: null,
            linkIssuedAt: null,
            startedAt: '2026-11-21T15:13:10.000Z',
            endsAt: null,
            idleEndsAt: null,
            endedAt: null,
            adminIp: null,
            shopTime: '2026-11-21 10:13:10',
            source: 'shop',
          },
        ],
      },
    });
  });

  it('is read by page, the newest first', async () => {
    const magento = shopWith([]).on(GRID, grid([row('2026-11-21 10:13:10')], 101));
    expect(await read(magento)).toMatchObject({ value: { next: '2' } });
    expect(await read(magento, { cursor: '3' })).toMatchObject({ value: { next: null } });
    expect(magento.asked[0]?.fields).toMatchObject({
      namespace: 'login_as_customer_log_listing',
      'sorting[field]': 'log_id',
      'sorting[direction]': 'desc',
      'paging[pageSize]': '50',
      'paging[current]': '1',
    });
    expect(magento.asked.filter(({ url }) => url.includes(GRID))[1]?.fields['paging[current]']).toBe('3');
    await read(magento, { cursor: 'x' });
    expect(magento.asked.filter(({ url }) => url.includes(GRID))[2]?.fields['paging[current]']).toBe('1');
  });

  it('finds one agent, and nobody whose name only contains theirs', async () => {
    const rows = ['ann', 'joanna', 'ANN'].map((user_name, log_id) => row('2026-11-21 10:13:10', { user_name, log_id }));
    const magento = shopWith(rows);
    const answer = await read(magento, { agent: toAgentId('ann') });
    expect(answer.ok && answer.value.sessions.map(({ id }) => id)).toEqual(['log-0']);
    expect(magento.asked[0]?.fields['filters[user_name]']).toBe('ann');
  });

  it('finds agents with odd names by their names', async () => {
    const magento = shopWith([row('2026-11-21 10:13:10', { user_name: 'Zoë Ö' })]);
    expect(await read(magento, { agent: toAgentId('Zoë Ö') })).toMatchObject({
      value: { sessions: [{ id: 'log-19' }] },
    });
    expect(magento.asked[0]?.fields['filters[user_name]']).toBe('Zoë Ö');
  });

  it('names the right that is missing, in the shop’s own words', async () => {
    const magento = shopWith([]).on(GRID, json({ error: 'Forbidden', errorcode: 403 }, 403));
    expect(await read(magento)).toEqual({
      ok: false,
      error: { code: 'right_missing', detail: 'Login as Customer Log' },
    });
    expect(magento.routes).toEqual([GRID]);
  });

  it.each([
    ['no number', { log_id: 'x' }],
    ['a time in words', { time: 'yesterday' }],
    ['a time with markup', { time: '2026-11-21 10:13:10<b>' }],
  ])('is not believed with %s', async (_what, more) => {
    expect(await read(shopWith([{ ...row('2026-11-21 10:13:10'), ...more }]))).toMatchObject({
      error: { code: 'answer_invalid' },
    });
  });
});

describe('the shop’s clock', () => {
  it('is learnt once while the worker lives', async () => {
    const magento = shopWith([row('2026-11-21 10:13:10')]);
    await read(magento);
    await read(magento);
    expect(magento.routes).toEqual([GRID, '', LOG_PAGE, GRID]);
  });

  it.each<[string, FakeMagento]>([
    ['the menu has no log', shopWith([row('2026-11-21 10:13:10')]).on('', html('<nav></nav>'))],
    [
      'the log is elsewhere',
      shopWith([row('2026-11-21 10:13:10')]).on('', first('https://evil.test/loginascustomer_log/log/index/')),
    ],
    ['the page says none', shopWith([row('2026-11-21 10:13:10')]).on(LOG_PAGE, html('{}'))],
    ['the zone is none', shopWith([row('2026-11-21 10:13:10')], 'Mars/Olympus_Mons')],
    ['the page is the login page', shopWith([row('2026-11-21 10:13:10')]).on(LOG_PAGE, html(LOGIN_PAGE))],
  ])('stays as it stands where %s, and is asked for again', async (_why, magento) => {
    const answer = await read(magento);
    expect(answer).toMatchObject({ value: { sessions: [{ startedAt: null, shopTime: '2026-11-21 10:13:10' }] } });
    const before = magento.asked.length;
    await read(magento);
    expect(magento.asked.length - before).toBeGreaterThan(1);
  });

  it.each([
    ['America/New_York', '2026-03-08 01:59:59', '2026-03-08T06:59:59.000Z'],
    ['America/New_York', '2026-03-08 03:00:00', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '2026-11-01 00:59:59', '2026-11-01T04:59:59.000Z'],
    ['America/New_York', '2026-11-01 02:00:00', '2026-11-01T07:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29 01:59:59', '2026-03-29T00:59:59.000Z'],
    ['Europe/Berlin', '2026-03-29 03:00:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25 03:00:00', '2026-10-25T02:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-21 15:00:00', '2026-11-21T09:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01 00:00:00', '2025-12-31T10:00:00.000Z'],
    ['UTC', '2026-02-28 23:59:59', '2026-02-28T23:59:59.000Z'],
  ])('in %s at %s is %s', async (zone, time, instant) => {
    expect(await startOf(shopWith([row(time)], zone))).toBe(instant);
  });

  it('tells every instant again, but for the hour that passes twice', async () => {
    const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Sydney', 'Australia/Lord_Howe', 'Asia/Kolkata'];
    const DAY = 86_400;
    const instants = fc.integer({ min: Date.UTC(2025, 0) / 1000, max: Date.UTC(2028, 0) / 1000 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...zones), instants, async (zone, second) => {
        const wall = (at: number): string =>
          new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
            at * 1000,
          );
        const told = await startOf(shopWith([row(wall(second))], zone));
        const got = typeof told === 'string' ? Date.parse(told) / 1000 : NaN;
        const isSame = got === second;
        return isSame || (wall(got) === wall(second) && Math.abs(got - second) < DAY / 12);
      }),
      { numRuns: 150 },
    );
  });
});
