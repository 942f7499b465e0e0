import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../lib/protocol/errors.ts';
import { remediesFor, type Remedy } from '../../../lib/view/remedy.ts';

describe('remediesFor', () => {
  it.each<[string, ErrorCode, readonly Remedy[]]>([
    ['a permission is given in the options', 'cookies_not_granted', ['options', 'retry']],
    ['a token is renewed by the admin’s own page', 'admin_token_expired', ['admin', 'retry']],
    ['what the storefront refused is looked up in the admin', 'login_refused', ['admin']],
    ['a lost login is not sent again: it begins anew', 'link_lost', []],
    ['a guest stays a guest', 'customer_guest', []],
    ['a shop grows no newer while one waits', 'platform_too_old', []],
    ['a sales channel may get an address', 'storefront_headless', ['retry']],
    ['a sales channel may be switched on', 'storefront_inactive', ['retry']],
    ['maintenance ends', 'storefront_maintenance', ['retry']],
  ])('%s', (_why, code, remedies) => {
    expect(remediesFor(code)).toEqual(remedies);
  });
});
