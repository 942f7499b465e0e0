import type { Background } from '../messaging/background.ts';
import { parseApiTemplate } from '../platforms/api-template.ts';
import { isUnder } from './places.ts';
import { hasSeenAdmin, rememberSeenApi } from './seen-api.ts';
import type { StoredShop } from './shop.ts';

/** Admin pages weigh some hundred kilobytes; what is far larger is none. */
const LARGEST_PAGE = 10_000_000;
const PAGE_MS = 15_000;

const META = /<meta\b[^>]*\bname\s*=\s*["']connect-as-customer["'][^>]*>/i;
const CONTENT = /\bcontent\s*=\s*(["'])(.*?)\1/i;
const PASSWORD_FIELD = /<input\b[^>]*\btype\s*=\s*["']?password\b/i;

/** The references that templates write into an attribute's URL. */
const decode = (attribute: string): string =>
  attribute.replaceAll(/&(?:amp|#0*38|#x0*26);/gi, '&').replaceAll(/&(?:quot|#0*34|#x0*22);/gi, '"');

/** The worker has no HTML parser, and wants one attribute; what it finds is held against the admin's address anyway. */
const findMetaContent = (html: string): string | null => {
  const content = CONTENT.exec(META.exec(html)?.[0] ?? '')?.[2];
  return content === undefined ? null : decode(content);
};

/**
 * After a restart of the browser no admin page has told the token yet that stands in some platforms' API address: then the
 * worker reads the admin's first page once, as the signed-in agent. True where it has learnt an address.
 */
export const findApiAnew = async (background: Background, shop: StoredShop): Promise<boolean> => {
  if (!background.adapters[shop.platform].apiHoldsToken || (await hasSeenAdmin(shop.id))) return false;
  const { fetch } = background;
  try {
    const answer = await fetch(shop.adminBase, {
      credentials: 'include',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PAGE_MS),
    });
    const url = new URL(answer.url === '' ? shop.adminBase : answer.url);
    const html = await answer.text();
    if (!answer.ok || html.length > LARGEST_PAGE || !isUnder(url, shop.adminBase) || PASSWORD_FIELD.test(html)) {
      return false;
    }
    const content = findMetaContent(html);
    await rememberSeenApi(
      shop,
      content === null ? null : parseApiTemplate(content, url, new URL(shop.adminBase)),
      null,
    );
    return content !== null;
  } catch {
    return false;
  }
};
