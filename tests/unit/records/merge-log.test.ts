import { describe, expect, it } from 'vitest';
import type { LoggedSession } from '../../../lib/platforms/logged-session.ts';
import { mergeLog } from '../../../lib/records/merge-log.ts';
import type { OwnSession } from '../../../lib/records/own-session.ts';

const at = (time: string): string => `2026-11-21T${time}.000Z`;

/** A row of the shop; without `startedAt` nobody knows the zone of its clock. */
const row = (id: string, shopTime: string, more: Partial<LoggedSession> = {}): LoggedSession => ({
  id: `log-${id}`,
  state: 'unknown',
  cause: null,
  agent: { id: 'lead', name: 'lead' },
  customer: { id: '1', name: 'jane@example.com' },
  storefront: null,
  cart: null,
  mode: null,
  reason: null,
  ticket: null,
  linkIssuedAt: null,
  startedAt: null,
  endsAt: null,
  idleEndsAt: null,
  endedAt: null,
  adminIp: null,
  shopTime: `2026-11-21 ${shopTime}`,
  source: 'shop',
  ...more,
});
const zoned = (id: string, time: string, more: Partial<LoggedSession> = {}): LoggedSession =>
  row(id, time, { startedAt: at(time), ...more });

const own = (id: string, start: string | null, more: Partial<OwnSession> = {}): OwnSession => ({
  shop: 's1',
  id,
  agent: 'lead',
  customer: '1',
  shownName: 'Jane Allowed',
  storefrontName: 'shop.example',
  storefrontOrigin: 'https://shop.example',
  base: 'https://shop.example/',
  jar: 'default',
  tab: 1,
  landing: 'account',
  mode: 'read-only',
  checkoutBlocked: true,
  reason: 'voucher',
  ticket: 'T-1',
  cameFrom: null,
  cookiesBefore: [],
  linkIssuedAt: at(start ?? '08:00:00'),
  startedAt: start === null ? null : at(start),
  endsAt: null,
  endedAt: null,
  cause: null,
  storefrontId: null,
  toReport: false,
  ...more,
});

const ALL = { agentId: 'lead', isFirstPage: true, isLastPage: true };
const merge = (rows: readonly LoggedSession[], ours: readonly OwnSession[], page: Partial<typeof ALL> = {}) =>
  mergeLog(rows, ours, { ...ALL, ...page });
const told = (list: readonly LoggedSession[]) => list.map(({ id, source }) => `${id} ${source}`);

describe('a login of the shop and a session of this browser', () => {
  it('are one row: the shop’s word about the login, ours about the rest', () => {
    const ended = own('a', '09:00:02', { endedAt: at('09:10:00'), cause: 'exit', endsAt: at('10:00:02') });
    expect(merge([zoned('1', '09:00:00')], [ended])).toEqual([
      {
        id: 'a',
        state: 'ended',
        cause: 'exit',
        agent: { id: 'lead', name: 'lead' },
        customer: { id: '1', name: 'Jane Allowed' },
        storefront: 'shop.example',
        cart: null,
        mode: 'read-only',
        reason: 'voucher',
        ticket: 'T-1',
        linkIssuedAt: at('09:00:02'),
        startedAt: at('09:00:00'),
        endsAt: at('10:00:02'),
        idleEndsAt: at('10:00:02'),
        endedAt: at('09:10:00'),
        adminIp: null,
        shopTime: '2026-11-21 09:00:00',
        source: 'both',
      },
    ]);
  });

  it('are one only where customer, agent and time fit', () => {
    const rows = [zoned('1', '09:00:00')];
    const both = ['a both'];
    const apart = (one: OwnSession) => told(merge(rows, [one])).sort();
    expect(apart(own('a', '09:00:29'))).toEqual(both);
    expect(apart(own('a', '09:00:30'))).toEqual(['a browser', 'log-1 shop']);
    expect(apart(own('a', '08:59:31'))).toEqual(both);
    expect(apart(own('a', '09:00:00', { customer: '2' }))).toEqual(['a browser', 'log-1 shop']);
    expect(apart(own('a', '09:00:00', { agent: 'admin' }))).toEqual(['a browser', 'log-1 shop']);
    expect(apart(own('a', '09:00:00', { agent: '' }))).toEqual(both);
  });

  it('are matched once each', () => {
    const rows = [zoned('2', '09:00:10'), zoned('1', '09:00:00')];
    expect(
      merge(rows, [own('a', '09:00:01')])
        .map(({ source }) => source)
        .sort(),
    ).toEqual(['both', 'shop']);
    expect(told(merge(rows.slice(0, 1), [own('a', '09:00:09'), own('b', '09:00:11')])).sort()).toEqual([
      'a both',
      'b browser',
    ]);
  });

  it('keep the shop’s name where the storefront told none', () => {
    const [one] = merge([zoned('1', '09:00:00')], [own('a', '09:00:00', { shownName: null })]);
    expect(one?.customer).toEqual({ id: '1', name: 'jane@example.com' });
  });

  it('leave out what was asked for and never began', () => {
    expect(merge([], [own('a', null)])).toEqual([]);
  });
});

describe('one list', () => {
  it('does not know how a headless storefront’s session ended, only that its link was opened', () => {
    const opened = own('a', '10:00:00', {
      base: null,
      linkIssuedAt: at('10:00:00'),
      endedAt: at('10:00:00'),
      cause: 'unknown',
    });
    const [told] = mergeLog([], [opened], { agentId: 'lead', isFirstPage: true, isLastPage: true });
    expect(told).toMatchObject({ state: 'unknown', cause: null, endedAt: null, startedAt: at('10:00:00') });
  });

  it('stands in order of time, the newest first', () => {
    const rows = [zoned('3', '11:00:00'), zoned('1', '09:00:00', { customer: { id: '5', name: null } })];
    const ours = [own('b', '10:00:00'), own('c', '12:00:00')];
    expect(told(merge(rows, ours))).toEqual(['c browser', 'log-3 shop', 'b browser', 'log-1 shop']);
  });

  it('holds of ours what its page reaches back to', () => {
    const rows = [zoned('3', '11:00:00', { customer: { id: '5', name: null } })];
    const ours = [own('newer', '11:30:00'), own('older', '10:00:00')];
    expect(told(merge(rows, ours, { isLastPage: false }))).toEqual(['newer browser', 'log-3 shop']);
    expect(told(merge(rows, ours, { isFirstPage: false, isLastPage: false }))).toEqual(['log-3 shop']);
    expect(told(merge(rows, ours))).toEqual(['newer browser', 'log-3 shop', 'older browser']);
  });

  it('matches on later pages as well, and repeats nothing there', () => {
    const ours = [own('a', '09:00:01'), own('b', '12:00:00')];
    expect(told(merge([zoned('1', '09:00:00')], ours, { isFirstPage: false }))).toEqual(['a both']);
  });

  it('is ours alone where the shop tells nothing', () => {
    expect(told(merge([], [own('a', '09:00:00'), own('b', '10:00:00')]))).toEqual(['b browser', 'a browser']);
    expect(merge([], [own('a', '09:00:00')])[0]).toMatchObject({ state: 'live', agent: { id: 'lead', name: 'lead' } });
  });
});

describe('a clock whose zone nobody knows', () => {
  const starts = (rows: readonly LoggedSession[], ours: readonly OwnSession[]) =>
    Object.fromEntries(merge(rows, ours).map(({ id, startedAt }) => [id, startedAt]));

  it.each([
    ['-05:00', '04:00:03', '03:30:00', at('08:30:00')],
    ['+05:45', '14:45:03', '14:15:00', at('08:30:00')],
    ['+00:00', '09:00:03', '08:30:00', at('08:30:00')],
  ])('is learnt from one of our own: %s', (_offset, mine, other, instant) => {
    const rows = [row('2', mine), row('1', other, { customer: { id: '5', name: null } })];
    expect(starts(rows, [own('a', '09:00:00')])).toEqual({ a: at('09:00:03'), 'log-1': instant });
  });

  it('stays unknown where none of ours is in it', () => {
    const rows = [row('2', '04:00:03', { customer: { id: '5', name: null } })];
    expect(starts(rows, [own('a', '09:00:00')])).toMatchObject({ 'log-2': null });
    expect(starts([row('2', '04:00:03')], [])).toEqual({ 'log-2': null });
  });

  it('is not learnt from what is no offset of a zone', () => {
    expect(starts([row('2', '04:07:00')], [own('a', '09:00:00')])).toMatchObject({ 'log-2': null });
    const far = row('2', '23:15:00', { shopTime: '2026-11-21 23:15:00' });
    expect(starts([far], [own('a', '09:00:00')]), 'more than 14 hours').toMatchObject({ 'log-2': null });
  });

  it('is learnt from what fits most of ours, not from two logins a quarter of an hour apart', () => {
    const rows = [row('2', '04:15:02'), row('1', '04:00:01')];
    const ours = [own('a', '09:00:00'), own('b', '09:15:00')];
    expect(starts(rows, ours)).toEqual({ a: at('09:00:01'), b: at('09:15:02') });
    expect(starts(rows, [...ours].reverse())).toEqual({ a: at('09:00:01'), b: at('09:15:02') });
  });

  it('stays unknown where two offsets fit as well', () => {
    const rows = [row('2', '04:15:02'), row('1', '04:00:01')];
    expect(starts(rows, [own('a', '09:00:00')])).toMatchObject({ 'log-1': null, 'log-2': null });
  });

  it('is not believed for rows so far away that the clocks may have been changed between', () => {
    const on = (id: string, time: string) => row(id, '', { shopTime: time, customer: { id: '5', name: null } });
    const rows = [row('9', '04:00:01'), on('4', '2026-11-18 04:00:00'), on('3', '2026-11-18 03:59:59')];
    expect(starts(rows, [own('a', '09:00:00')])).toMatchObject({ 'log-4': '2026-11-18T09:00:00.000Z', 'log-3': null });
  });

  it('changes nothing of rows that have their instant', () => {
    const rows = [zoned('1', '09:00:01'), row('2', '04:30:00', { customer: { id: '5', name: null } })];
    expect(starts(rows, [own('a', '09:00:00')])).toMatchObject({ a: at('09:00:01') });
  });
});
