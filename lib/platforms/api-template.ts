import { parseUrl } from '../dom/parse-url.ts';

const PATH = '{path}';
/** Stands for `{path}` while a URL is resolved, because a parser would percent-encode the braces. */
const STAND_IN = 'connect-path-stand-in';

export const isBelow = (url: URL, base: URL): boolean =>
  url.origin === base.origin && base.pathname.endsWith('/') && url.pathname.startsWith(base.pathname);

/**
 * The API template that a page names, made absolute. Null where it lacks `{path}` or does not stand below the admin it
 * was found in: a page cannot point the agent's requests anywhere else.
 */
export const parseApiTemplate = (content: string, page: URL, adminBase: URL): string | null => {
  if (content.split(PATH).length !== 2) return null;
  const resolved = parseUrl(content.replace(PATH, STAND_IN), page);
  if (resolved === null || !isBelow(resolved, adminBase)) return null;
  if (resolved.username !== '' || resolved.password !== '' || resolved.hash !== '') return null;
  return resolved.href.replace(STAND_IN, PATH);
};

/** What the backend or the companion module prints into the head of every admin page. */
export const findConnectMeta = (document: Document): HTMLMetaElement | null =>
  document.querySelector('meta[name="connect-as-customer"]');
