import type { ReplayVersion } from './versions.ts';

const SCRIPTS = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const LINKED_FILES = /<link\b[^>]*\b(?:href|src)="(?!data:)[^"]*"[^>]*>/gi;

/**
 * A saved page as it can be shown again: addresses moved to the running server, bundles and style sheets (which were not
 * saved) left out. Inline scripts stay in the page as text, the head's plain variables also as scripts: they are what
 * tells PrestaShop and its version.
 */
export function preparePage(html: string, { capturedHost, host }: ReplayVersion, port: number): string {
  return html
    .replaceAll(capturedHost, `${host}:${port}`)
    .replaceAll(encodeURIComponent(capturedHost), encodeURIComponent(`${host}:${port}`))
    .replace(LINKED_FILES, '')
    .replace(SCRIPTS, (whole, attributes: string, text: string) => {
      if (/\ssrc=/.test(attributes)) return '';
      if (/\b(?:_PS_VERSION_|baseAdminDir)\b/.test(text)) return whole;
      return `<script type="text/plain"${attributes.replace(/\stype="[^"]*"/, '')}>${text}</script>`;
    });
}

const NOTIFICATIONS =
  /id="header-notifications-container"[\s\S]*?(?=<div class="component" id="header-employee-container")/;
const FOREIGN_LINK = /\/sell\/customers\/\d+\/view/;

/**
 * Every admin page loads the list of new customers into its header by script; some pages were saved before it came. They
 * get the list of one that was saved after it: links to other customers on every page, as the agent has them.
 */
export function completeNotifications(html: string, saved: Iterable<string>): string {
  if (FOREIGN_LINK.test(NOTIFICATIONS.exec(html)?.[0] ?? '')) return html;
  for (const other of saved) {
    const list = NOTIFICATIONS.exec(other)?.[0] ?? '';
    if (FOREIGN_LINK.test(list)) return html.replace(NOTIFICATIONS, () => list);
  }
  throw new Error('no saved page has a list of new customers');
}

/** Adds what stands in the head beside the page's own: a module's meta, the replay's style sheet and script. */
export const addToHead = (html: string, parts: readonly string[]): string =>
  html.replace('</head>', () => `${parts.join('\n')}\n</head>`);

/** The list as the server renders it once a customer has been switched off. */
export function showAsInactive(html: string, customer: string): string {
  const name = `admin_customers_toggle_status-${customer}`;
  return html
    .replace(`id="input-true-${name}" value="1" checked=""`, `id="input-true-${name}" value="1"`)
    .replace(`id="input-false-${name}" value="0"`, `id="input-false-${name}" value="0" checked=""`);
}

/** An order whose customer was deleted since: the template prints a bare heading, and neither link nor e-mail. */
export function removeOrderCustomer(html: string): string {
  const start = html.indexOf('<div id="customerInfo"');
  const end = html.lastIndexOf('<div class="info-block', html.indexOf('id="addressShipping"'));
  if (start < 0 || end < start) throw new Error('the saved order page has no customer block');
  const heading = '<div class="row"><div class="col"><h2 class="mb-0">Deleted customer</h2></div></div>';
  return `${html.slice(0, start)}<div id="customerInfo" class="info-block">${heading}</div>${html.slice(end)}`;
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The customer whom the saved storefront pages were taken as. */
const CAPTURED_NAME = 'John DOE';

export const showCustomer = (html: string, name: string): string => html.replaceAll(CAPTURED_NAME, escapeHtml(name));
