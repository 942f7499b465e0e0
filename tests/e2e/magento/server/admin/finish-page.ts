import type { AdminSession } from '../../shop/admin-sessions.ts';
import { cutElement } from '../../looks/cut-element.ts';
import { addOwnFiles, giveKeys, prepareCapture } from '../../looks/prepare-capture.ts';
import { html } from '../../../support/responses.ts';
import type { MagentoReplay } from '../magento-replay.ts';

export const ADMIN_SHEET = '/replay/admin.css';

/** A page of the admin as this user sees it: their name and keys, and only the menu entries and buttons of their role. */
export function finishPage(replay: MagentoReplay, session: AdminSession, page: string, extra = ''): Response {
  const { rights, name } = session.user;
  const named = page.replace(/(class="admin-user-account-text">)[^<]*/, `$1${name}`);
  const menu =
    rights.log && replay.shop.isEnabled ? named : named.replace(/href="[^"]*loginascustomer_log\/[^"]*"/g, 'href="#"');
  const allowed = rights.login && replay.shop.isEnabled ? menu : removeLoginButtons(menu);
  const keyed = giveKeys(prepareCapture(allowed, replay.port), session);
  const told = keyed.replace('</head>', () => `${tellCompanion(replay)}</head>`);
  return html(
    addOwnFiles(told.replace(/<\/body>\s*<\/html>\s*$/, `${extra}</body></html>`), ADMIN_SHEET, '/replay/admin.js'),
  );
}

/** The companion module prints itself into every page of the admin. */
const tellCompanion = ({ shop: { companion } }: MagentoReplay): string => {
  const isHeadless = typeof companion === 'object' ? 1 : 0;
  const meta = `<meta name="connect-as-customer-magento" content="1.0.0" data-headless="${isHeadless}">`;
  return companion === 'none' ? '' : meta;
};

const removeLoginButtons = (page: string): string =>
  ['<button id="login_as_customer"', '<button id="guest_to_customer"'].reduce(
    (left, opening) => (left.includes(opening) ? cutElement(left, opening) : left),
    page,
  );
