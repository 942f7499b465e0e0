import { describe, expect, it } from 'vitest';
import { isApiOfAdmin } from '../../../lib/protocol/api-url.ts';

describe('isApiOfAdmin', () => {
  it.each([
    ['https://shop.example/admin/connect/{path}', true],
    ['https://shop.example/admin/index.php?controller=Connect&path={path}', true],
    ['https://shop.example/adminx/{path}', false],
    ['https://shop.example/admin/../{path}', false],
    ['https://shop.example/admin/%2e%2e/{path}', false],
    ['https://evil.example/admin/{path}', false],
    ['https://shop.example:8443/admin/{path}', false],
    ['http://shop.example/admin/{path}', false],
    ['https://user@shop.example/admin/{path}', false],
    ['https://shop.example/admin/#{path}', false],
    ['//{path}', false],
  ])('%s: %s', (template, expected) => {
    expect(isApiOfAdmin(template, 'https://shop.example/admin/')).toBe(expected);
  });
});
