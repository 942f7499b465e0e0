import { parse } from 'hono/utils/cookie';
import type { ShopwareShop } from '../shop/shopware-shop.ts';

/** One running replay, as its parts see it. */
export interface ShopwareReplay {
  readonly shop: ShopwareShop;
  readonly port: number;
}

export const getCookie = (request: Request, name: string): string =>
  parse(request.headers.get('cookie') ?? '', name)[name] ?? '';

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
  });

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#039;');
