import { describe, expect, it } from 'vitest';
import { getHostPattern, getHostPatterns, getPathPatterns } from '../../../lib/permissions/origins.ts';

describe('getHostPattern', () => {
  it.each([
    ['https://shop.example', 'https://shop.example/*'],
    ['https://shop.example/admin/', 'https://shop.example/*'],
    ['http://demo.localhost:8080/admin/', 'http://demo.localhost/*'],
    ['http://127.0.0.1:4100', 'http://127.0.0.1/*'],
    ['http://[::1]:4100/', 'http://[::1]/*'],
    ['https://BÜCHER.example/', 'https://xn--bcher-kva.example/*'],
  ])('asks for the host of %s without its port', (address, pattern) => {
    expect(getHostPattern(address)).toBe(pattern);
  });

  it('asks for each host once', () => {
    const addresses = ['http://a.localhost:1/', 'http://a.localhost:2/', 'https://a.localhost/'];
    expect(getHostPatterns(addresses)).toEqual(['http://a.localhost/*', 'https://a.localhost/*']);
  });
});

describe('getPathPatterns', () => {
  it.each([
    ['https://shop.example/admin123/', ['https://shop.example/admin123/*', 'https://shop.example/admin123']],
    ['https://shop.example/admin123', ['https://shop.example/admin123/*', 'https://shop.example/admin123']],
    ['http://demo.localhost:8080/', ['http://demo.localhost/*']],
  ])('stays at and below the path of %s', (prefix, patterns) => {
    expect(getPathPatterns(prefix)).toEqual(patterns);
  });
});
