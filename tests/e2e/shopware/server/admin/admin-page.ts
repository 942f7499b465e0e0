import type { ShopwareShop } from '../../shop/shopware-shop.ts';
import { html } from '../../../support/responses.ts';

const SCRIPTS = {
  '6.6': '/bundles/administration/static/js/app.js',
  '6.7': '/bundles/administration/administration/assets/administration-C0FFEE42.js',
} as const;

export const isAdminScript = (path: string): boolean => Object.values<string>(SCRIPTS).includes(path);

/** The one page of the administration: everything in it is its script's work. */
export function showAdmin(shop: ShopwareShop, url: URL): Response {
  const { look, expiryUnit, leavesStaleCookie, folder, adminName } = shop;
  const settings = { folder, adminName, expiryUnit, leavesStaleCookie };
  const context = `host: '${url.hostname}', port: ${url.port}, scheme: 'http', schemeAndHttpHost: '${url.origin}',
uri: '${url.origin}${folder}/${adminName}', basePath: '${folder}', pathInfo: '/${adminName}', apiVersion: 4, assetPath: '${url.origin}'`;
  return html(
    `<!DOCTYPE html><html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shopware Administration</title><link rel="stylesheet" href="/replay/admin.css"></head>
<body data-replay="${encodeURIComponent(JSON.stringify(settings))}">
<div id="app"></div>
<script>window.Shopware = { Application: { start(settings) { this.settings = settings; } } };</script>
<script src="${folder}${SCRIPTS[look]}"></script>
<script>Shopware.Application.start({
apiContext: { ${context} } });</script>
</body></html>`,
    {
      'x-frame-options': 'deny',
      'content-security-policy':
        "object-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' https: http:; base-uri 'self'",
    },
  );
}
