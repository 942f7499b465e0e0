import { describe, expect, it } from 'vitest';
import { detectPage } from '../../../../lib/platforms/page-registry.ts';
import type { PageProbe } from '../../../../lib/platforms/platform.ts';
import { shopwarePage } from '../../../../lib/platforms/shopware/page.ts';
import { parsePage, readPage } from '../read-page.ts';

const BASE = 'https://shop.example/admin/';

const shell = (version = '6.6', address = 'https://shop.example/admin#/sw/customer/index') =>
  readPage(`shopware/${version}/shell.html`, address);

const htmlOf = ({ document }: PageProbe): string => document.documentElement.outerHTML;

/** The same administration in a shop of another address. */
const moved = (folder: string, path: string, address: string): PageProbe =>
  parsePage(
    htmlOf(shell())
      .replace("basePath: ''", `basePath: '${folder}'`)
      .replace("pathInfo: '/admin'", `pathInfo: '${path}'`),
    address,
  );

describe('detection', () => {
  it.each(['6.6', '6.7'])('knows the administration of %s before its scripts have drawn it', (version) => {
    const page = shell(version);
    expect(shopwarePage.detect(page)).toEqual({
      platform: 'shopware',
      version: null,
      adminBase: BASE,
      apiTemplate: `${BASE}{path}`,
      agent: null,
    });
    expect(detectPage(page)?.adapter.id).toBe('shopware');
  });

  it('knows it when they have: in 6.5 they put another element in the place of the first', () => {
    const page = shell();
    const app = page.document.querySelector('#app');
    if (app !== null) app.outerHTML = '<div class="sw-admin"><div class="sw-version__info">6.5.8.14</div></div>';
    expect(shopwarePage.detect(page)).toMatchObject({ adminBase: BASE, version: '6.5.8.14' });
  });

  it.each([
    ['6.6.10.4', '6.6.10.4'],
    [' 6.7.0.0-RC2 Release Candidate', '6.7.0.0'],
    ['6.6.9999999.9999999 Developer Version', null],
    ['', null],
  ])('reads the version “%s” as %s', (shown, version) => {
    const page = shell();
    page.document.body.innerHTML += `<div class="sw-version__info">${shown}</div>`;
    expect(shopwarePage.detect(page)?.version).toBe(version);
  });

  it.each([
    ['the login', '', '/admin', 'https://shop.example/admin#/login/', BASE],
    ['a slash at the end', '', '/admin', 'https://shop.example/admin/?x=1#/sw/dashboard/index', BASE],
    ['another path', '', '/backoffice', 'https://shop.example/backoffice', 'https://shop.example/backoffice/'],
    [
      'a folder',
      '/shop/public',
      '/admin',
      'https://shop.example/shop/public/admin',
      'https://shop.example/shop/public/admin/',
    ],
    [
      'slashes that are escaped',
      String.raw`\/shop`,
      String.raw`\u002Fadmin`,
      'https://shop.example/shop/admin',
      'https://shop.example/shop/admin/',
    ],
    [
      'a server that does not know its own scheme and port',
      '',
      '/admin',
      'http://localhost:8083/admin',
      'http://localhost:8083/admin/',
    ],
  ])('finds the base with %s', (_what, folder, path, address, base) => {
    expect(shopwarePage.detect(moved(folder, path, address))?.adminBase).toBe(base);
  });

  it.each([
    ['another page than the one that the server wrote', '', '/admin', 'https://shop.example/backoffice'],
    ['an address above it', '/shop', '/admin', 'https://shop.example/admin'],
    [
      'an address without rewriting, where its own sign-in is not seen',
      '',
      '/admin',
      'https://shop.example/index.php/admin',
    ],
    [
      'a path of several parts, of which the shop’s folder cannot be told',
      '',
      '/my/admin',
      'https://shop.example/my/admin',
    ],
    ['a path that is not one', '', 'javascript:1', 'https://shop.example/admin'],
    ['no path', '', '/', 'https://shop.example/'],
  ])('leaves %s alone', (_what, folder, path, address) => {
    expect(shopwarePage.detect(moved(folder, path, address))).toBeNull();
  });

  it.each([
    ['its bundle alone', '<script src="/bundles/administration/static/js/app.js"></script><div id="app"></div>'],
    [
      'its start alone',
      `<script>Shopware.Application.start({ apiContext: { basePath: '', pathInfo: '/admin' } })</script>`,
    ],
    [
      'a storefront',
      '<script src="/theme/0f/js/storefront/storefront.js"></script><body class="is-ctl-navigation is-act-home">',
    ],
    [
      'a start without its addresses',
      '<script src="/bundles/administration/static/js/app.js"></script><script>Shopware.Application.start({ apiContext: {} })</script>',
    ],
  ])('does not take %s for an administration', (_what, html) => {
    expect(shopwarePage.detect(parsePage(html, 'https://shop.example/admin'))).toBeNull();
  });

  it('lets the page re-render below its body', () => {
    const page = shell();
    expect(shopwarePage.liveRoot(page)).toBe(page.document.body);
  });
});
