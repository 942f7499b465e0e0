import { describe, expect, it } from 'vitest';
import { readBearer } from '../../../../../lib/platforms/shopware/bearer.ts';
import { AGENT } from './answers.ts';
import { bearer, jwt, NOW } from './fake-shopware.ts';

const OLD = jwt(AGENT, 'old');
const NEW = jwt(AGENT, 'new');

describe('the token of the admin page', () => {
  it.each([
    ['milliseconds, since 6.6.5', NOW + 600_000],
    ['seconds, before', NOW / 1000 + 600],
  ])('is good until its expiry in %s', (_what, expiry) => {
    expect(readBearer([bearer(NEW, expiry)], NOW)).toEqual({ ok: true, value: { access: NEW, user: AGENT } });
    const later = NOW + 600_000;
    expect(readBearer([bearer(NEW, expiry)], later)).toEqual({ ok: false, error: { code: 'admin_token_expired' } });
  });

  it('is no good in its last five seconds', () => {
    const expiry = NOW + 600_000;
    expect(readBearer([bearer(NEW, expiry)], expiry - 5_001)).toMatchObject({ ok: true });
    expect(readBearer([bearer(NEW, expiry)], expiry - 5_000)).toMatchObject({ error: { code: 'admin_token_expired' } });
  });

  it.each([
    ['first', [bearer(NEW, NOW + 600_000), bearer(OLD, NOW + 300_000)]],
    ['last', [bearer(OLD, NOW + 300_000), bearer(NEW, NOW + 600_000)]],
    ['in seconds', [bearer(OLD, NOW + 300_000), bearer(NEW, NOW / 1000 + 600)]],
    ['beside one that is broken', ['%7B', bearer(NEW, NOW + 600_000), '']],
  ])('is that of two cookies which lasts longest: %s', (_what, values) => {
    expect(readBearer(values, NOW)).toMatchObject({ ok: true, value: { access: NEW } });
  });

  it('names its agent in the letters of base64url', () => {
    const payload = Buffer.from(JSON.stringify({ sub: AGENT, name: '>>>???>>' })).toString('base64url');
    expect(payload).toMatch(/-.*_|_.*-/);
    expect(readBearer([bearer(`aaa.${payload}.bbb`)], NOW)).toMatchObject({ ok: true, value: { user: AGENT } });
  });

  it('names no agent where it is written otherwise', () => {
    const access = `aaa.${Buffer.from('{"sub":"admin"}').toString('base64url')}.bbb`;
    expect(readBearer([bearer(access)], NOW)).toEqual({ ok: true, value: { access, user: null } });
    expect(readBearer([bearer('aaa.____.bbb')], NOW)).toMatchObject({ ok: true, value: { user: null } });
  });

  it.each([
    ['there is none', []],
    ['it is empty', ['']],
    ['it is no JSON', ['abc']],
    ['it is badly escaped', ['%E0%A4%A']],
    ['it is a list', [encodeURIComponent('[]')]],
    ['the token is missing', [encodeURIComponent(JSON.stringify({ expiry: NOW + 600_000 }))]],
    ['the expiry is missing', [encodeURIComponent(JSON.stringify({ access: NEW }))]],
    ['the expiry is a word', [encodeURIComponent(JSON.stringify({ access: NEW, expiry: 'soon' }))]],
    ['the token has two parts', [bearer('aaa.bbb')]],
    ['the token has a line break', [bearer(`${NEW}\r\nX-Other: 1`)]],
    ['the token is longer than 8 kB', [bearer(`a.${'b'.repeat(8_200)}.c`)]],
  ])('is missing where %s', (_what, values) => {
    expect(readBearer(values, NOW)).toEqual({ ok: false, error: { code: 'agent_signed_out' } });
  });
});
