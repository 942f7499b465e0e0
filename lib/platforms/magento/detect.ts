import { collapse } from '../../dom/own-text.ts';
import type { Detection, PageProbe } from '../platform.ts';
import { findAdminBase } from './addresses.ts';
import { MENU_LINK, MODULE_META, SIGN_OUT, USER_NAME, VERSION } from './selectors.ts';

const ADMIN_LAYOUT = /(?:^|\s)page-layout-admin-/;
/** Login, lost password and second factor: nobody is signed in there yet, though the page has a form key. */
const LOGIN_LAYOUT = 'page-layout-admin-login';

/** A content script sees no variable of the page, but it can read the script that sets them. */
const findFormKey = ({ scripts }: Document): string | null => {
  for (const script of scripts) {
    if (script.src !== '') continue;
    const key = /\bFORM_KEY\s*=\s*['"]([A-Za-z0-9]{8,64})['"]/.exec(script.textContent)?.[1];
    if (key !== undefined) return key;
  }
  return null;
};

const hrefOf = (document: Document, selector: string): string | null =>
  document.querySelector(selector)?.getAttribute('href') ?? null;

const readText = (document: Document, selector: string): string =>
  collapse(document.querySelector(selector)?.textContent ?? '');

/** By what stands in the page: the admin's layout, its form key, and the link by which its agent signs out. */
export const detectMagento = ({ url, document }: PageProbe): Detection | null => {
  const { body } = document;
  if (!ADMIN_LAYOUT.test(body.className) || body.classList.contains(LOGIN_LAYOUT)) return null;
  const token = findFormKey(document);
  const adminBase = findAdminBase(hrefOf(document, SIGN_OUT), hrefOf(document, MENU_LINK), url);
  if (token === null || adminBase === null) return null;
  return {
    platform: 'magento',
    version: /\d+(?:\.\d+)+(?:-[\w.]+)?/.exec(readText(document, VERSION))?.[0] ?? null,
    adminBase,
    apiTemplate: `${adminBase}{path}`,
    agent: {
      token,
      name: readText(document, USER_NAME) || null,
      headless: document.querySelector<HTMLElement>(MODULE_META)?.dataset['headless'] === '1',
    },
  };
};
