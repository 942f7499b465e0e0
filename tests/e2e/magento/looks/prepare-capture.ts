import { getUrlKey, type AdminSession } from '../shop/admin-sessions.ts';
import { HOSTS } from '../shop/store-views.ts';

/** Hosts as they stand in the saved pages, where websites of one shop shared a port. */
const CAPTURED = [
  [1, 'magento.localhost'],
  [2, 'shop.localhost'],
] as const;

const SCRIPTS = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const LINKED_FILES = /<link\b[^>]*\b(?:href|src)="(?!data:)[^"]*"[^>]*>/gi;

/** Addresses of the admin with their secret key, written as HTML, JSON or JavaScript. */
const KEYED = /(admin_x(\\?\/|\\u002F))(\w+)\2(\w+)\2(\w+)((?:\2[\w%.,=-]+)*?\2key\2)[0-9a-f]{64}/g;

/**
 * A saved page as it can be shown again: addresses moved to the running server, bundles and style sheets (which were not
 * saved) left out. Scripts stay in the page as text; only the one that tells the form key still runs.
 */
export function prepareCapture(html: string, port: number): string {
  const moved = CAPTURED.reduce((page, [website, captured]) => {
    const own = HOSTS[website];
    return page
      .replaceAll(`${captured}:8082`, `${own}:${port}`)
      .replaceAll(`${captured}\\u003A8082`, `${own}\\u003A${port}`)
      .replaceAll(`${captured}%3A8082`, `${own}%3A${port}`);
  }, html);
  return moved.replace(LINKED_FILES, '').replace(SCRIPTS, (whole, attributes: string, text: string) => {
    if (/\ssrc=/.test(attributes)) return '';
    if (/\bFORM_KEY\b|\bLOCALE\b/.test(text) || /type="text\/x-/.test(attributes)) return whole;
    return `<script type="text/plain"${attributes.replace(/\stype="[^"]*"/, '')}>${text}</script>`;
  });
}

/** The form key and the secret keys of the session that looks at the page, in place of those that were saved. */
export function giveKeys(html: string, session: AdminSession): string {
  const saved = /var FORM_KEY = '(\w{16})'/.exec(html)?.[1];
  const keyed = saved === undefined ? html : html.replaceAll(saved, session.formKey);
  return keyed.replace(
    KEYED,
    (_, front: string, slash: string, route: string, controller: string, action: string, rest: string) =>
      front + [route, controller, action].join(slash) + rest + getUrlKey(session, `${route}/${controller}/${action}`),
  );
}

/** Adds the replay's own style sheet and script, the latter where no later script of the page waits for it. */
export const addOwnFiles = (html: string, sheet: string, script: string): string =>
  html
    .replace('</head>', () => `<link rel="stylesheet" href="${sheet}">\n</head>`)
    .replace(/<\/body>\s*<\/html>\s*$/, () => `<script src="${script}"></script></body></html>`);

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#039;');
