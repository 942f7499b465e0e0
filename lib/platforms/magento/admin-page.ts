import type { SeenAgent } from '../platform.ts';
import { decodeEntities } from './html-entities.ts';

/** Session half of what `detect` reads from a document: the worker has no HTML parser, and wants three values. */
const FORM_KEY = /\bvar FORM_KEY\s*=\s*['"]([A-Za-z0-9]{8,64})['"]/;
const USER_NAME = /<span class="admin-user-account-text">\s*([^<]{1,100}?)\s*<\/span>/;
const HEADLESS = /<meta\b[^>]*\bname="connect-as-customer-magento"[^>]*\bdata-headless="1"/;
const LOG_LINK = /href="([^"]*\/loginascustomer_log\/log\/index\/[^"]*)"/;

/** The signed-in agent as an admin page prints them (2.4); null where the page is none. */
export const readAgent = (html: string): SeenAgent | null => {
  const token = FORM_KEY.exec(html)?.[1];
  if (token === undefined) return null;
  const name = USER_NAME.exec(html)?.[1];
  return { token, name: name === undefined ? null : decodeEntities(name), headless: HEADLESS.test(html) };
};

/** Address of the log's page, with its key, from the menu; null where the role may not see it, or the feature is off. */
export const findLogLink = (html: string): string | null => {
  const link = LOG_LINK.exec(html)?.[1];
  return link === undefined ? null : decodeEntities(link);
};
