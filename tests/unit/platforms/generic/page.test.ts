import { describe, expect, it } from 'vitest';
import { genericPage } from '../../../../lib/platforms/generic/page.ts';
import { parsePage, readPage } from '../read-page.ts';

const ADDRESS = 'https://shop.example/admin/customers?page=2';

const withMeta = (content: string, adminBase = '/admin/') =>
  parsePage(
    `<head><meta name="connect-as-customer" content="${content}" data-admin-base="${adminBase}"></head>`,
    ADDRESS,
  );

describe('generic page', () => {
  const page = readPage('generic/admin.html', ADDRESS);

  it('finds the shop in its meta element', () => {
    expect(genericPage.detect(page)).toEqual({
      platform: 'generic',
      version: '1.4.0',
      adminBase: 'https://shop.example/admin/',
      apiTemplate: 'https://shop.example/admin/connect/{path}',
      agent: null,
    });
  });

  it('takes templates with the route in the query', () => {
    const detected = genericPage.detect(withMeta('index.php?c=connect&amp;path={path}&amp;t=1'));
    expect(detected?.apiTemplate).toBe('https://shop.example/admin/index.php?c=connect&path={path}&t=1');
    expect(detected?.version).toBeNull();
  });

  it.each([
    ['another origin', 'https://evil.example/admin/{path}'],
    ['another scheme', 'http://shop.example/admin/{path}'],
    ['another port', 'https://shop.example:8443/admin/{path}'],
    ['beside the admin', '/connect/{path}'],
    ['out of the admin by dots', '/admin/../connect/{path}'],
    ['a path that only begins alike', '/administrator/{path}'],
    ['credentials', 'https://a:b@shop.example/admin/{path}'],
    ['no place for the route', '/admin/connect'],
    ['two places for the route', '/admin/{path}/{path}'],
    ['a fragment', '/admin/#{path}'],
    ['no address', 'https://{path}'],
  ])('refuses a template with %s', (_why, template) => {
    expect(genericPage.detect(withMeta(template))).toBeNull();
  });

  it.each([
    ['of another origin', 'https://other.example/admin/'],
    ['that the page is not below', '/backoffice/'],
    ['without its slash', '/admin'],
    ['that is missing', ''],
  ])('refuses an admin base %s', (_why, base) => {
    expect(genericPage.detect(withMeta('/admin/connect/{path}', base))).toBeNull();
  });

  it('is no admin without the meta element', () => {
    expect(genericPage.detect(parsePage('<p data-connect-customer="1">', ADDRESS))).toBeNull();
  });

  it('reads marked elements', () => {
    const anchors = genericPage.findAnchors(page);
    expect(anchors.map((anchor) => ({ kind: anchor.kind, placement: anchor.placement, seen: anchor.read() }))).toEqual([
      {
        kind: 'customer',
        placement: 'prepend',
        seen: { id: 'c_7', name: 'Anna Müller', refusal: null, cart: null },
      },
      { kind: 'list-row', placement: 'append', seen: { id: '8', name: 'Ben', refusal: null, cart: null } },
      {
        kind: 'list-row',
        placement: 'append',
        seen: { id: '9', name: null, refusal: 'customer_inactive', cart: null },
      },
      { kind: 'list-row', placement: 'append', seen: null },
      { kind: 'cart', placement: 'after', seen: { id: '7', name: null, refusal: null, cart: '12' } },
    ]);
  });

  it('reads the customer at the moment it is asked', () => {
    const own = readPage('generic/admin.html', ADDRESS);
    const [, row] = genericPage.findAnchors(own);
    row?.element.setAttribute('data-connect-customer', '88');
    row?.element.setAttribute('data-connect-name', 'Someone Else');
    expect(row?.read()).toMatchObject({ id: '88', name: 'Someone Else' });
    row?.element.remove();
    expect(row?.read()).toBeNull();
  });

  it('names the container that re-renders itself', () => {
    expect(genericPage.liveRoot(page)?.tagName).toBe('TABLE');
    expect(genericPage.liveRoot(parsePage('<table></table>', ADDRESS))).toBeNull();
  });
});
