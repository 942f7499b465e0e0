import { parseUrl } from '../../dom/parse-url.ts';
import { findConnectMeta, isBelow, parseApiTemplate } from '../api-template.ts';
import type { Detection, PageProbe } from '../platform.ts';

/** Every page of the back office prints its variables into the head; a content script cannot read them as globals. */
const findVariables = (document: Document): string | null => {
  for (const script of document.head.querySelectorAll('script:not([src])')) {
    if (script.textContent.includes('_PS_VERSION_')) return script.textContent;
  }
  return null;
};

const isBackOfficeBody = (body: HTMLElement): boolean =>
  body.classList.contains('ps_back-office') || /(?:^|\s)admin[a-z]/.test(body.className);

/** The admin folder has a name of its own in every shop. Printed since 1.7, else the folder of the page itself. */
const findAdminBase = (url: URL, variables: string): URL | null => {
  const printed = /baseAdminDir\s*=\s*["']([^"']+)["']/.exec(variables)?.[1]?.replaceAll('\\/', '/');
  const folder = /^(.*?\/)(?:index\.php(?:\/|$)|sell\/|$)/.exec(url.pathname)?.[1];
  for (const path of [printed, folder]) {
    const base = path === undefined ? null : parseUrl(path, url);
    if (base !== null && isBelow(url, base)) return base;
  }
  return null;
};

/** By what stands in the page. A page without the companion module's meta is a back office all the same. */
export const detectPrestashop = ({ url, document }: PageProbe): Detection | null => {
  if (!isBackOfficeBody(document.body)) return null;
  const variables = findVariables(document);
  const base = variables === null ? null : findAdminBase(url, variables);
  if (variables === null || base === null) return null;
  const meta = findConnectMeta(document);
  return {
    platform: 'prestashop',
    version: /_PS_VERSION_\s*=\s*["']([\d.]+)["']/.exec(variables)?.[1] ?? null,
    adminBase: base.origin + base.pathname,
    apiTemplate: meta === null ? null : parseApiTemplate(meta.content, url, base),
    agent: null,
  };
};
