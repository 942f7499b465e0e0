import type { AdminSession } from '../../shop/admin-sessions.ts';
import { nameOf, type MagentoCustomer } from '../../shop/customers.ts';
import { escapeHtml } from '../../looks/prepare-capture.ts';
import { redirect } from '../../../support/responses.ts';
import { ADMIN, type MagentoReplay } from '../magento-replay.ts';
import { finishPage } from './finish-page.ts';
import { addServerScripts } from './server-scripts.ts';

/** Of whom the server's own page was saved, by what it says of assistance and lock. */
const RAW = {
  off: {
    file: 'customer-edit-assistance-off.raw-server.html',
    id: 2,
    name: 'Otto Denied',
    email: 'otto.denied@example.com',
  },
  locked: {
    file: 'customer-edit-locked.raw-server.html',
    id: 3,
    name: 'Lena Locked',
    email: 'lena.locked@example.com',
  },
  allowed: { file: 'customer-edit.raw-server.html', id: 1, name: 'Jane Allowed', email: 'jane.allowed@example.com' },
} as const;

const pickRaw = ({ assistance, locked }: MagentoCustomer) => {
  if (!assistance) return RAW.off;
  return locked ? RAW.locked : RAW.allowed;
};

type Saved = (typeof RAW)[keyof typeof RAW];

/** Another customer's data in a page that was saved of one; JSON and JavaScript of the page keep their own escapes. */
const rename = (page: string, saved: Saved, customer: MagentoCustomer): string => {
  const id = String(customer.id);
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  const [first = '', last = ''] = saved.name.split(' ');
  return page
    .replaceAll(saved.name, escapeHtml(nameOf(customer)))
    .replaceAll(saved.email, customer.email)
    .replaceAll(`/id/${saved.id}/`, `/id/${id}/`)
    .replaceAll(`"entity_id":"${saved.id}","website_id":"1"`, `"entity_id":"${id}","website_id":"${customer.website}"`)
    .replaceAll(`customer_id\\u002F${saved.id}\\u002F`, `customer_id\\u002F${id}\\u002F`)
    .replaceAll(`"firstname":"${first}"`, `"firstname":"${inJson(customer.firstname)}"`)
    .replaceAll(`"lastname":"${last}"`, `"lastname":"${inJson(customer.lastname)}"`);
};

/** The edit page of any customer of the shop, made of the pages that were saved. */
export function showCustomerPage(replay: MagentoReplay, session: AdminSession, id: number): Response {
  const customer = replay.shop.customers.get(id);
  if (customer === undefined) return redirect(`${replay.origins[1]}${ADMIN}/`);
  const raw = pickRaw(customer);
  const rendered = rename(replay.readCapture('customer-edit.html'), RAW.allowed, customer);
  const lock = customer.locked ? rendered.replace('<td>Unlocked</td>', '<td>Locked</td>') : rendered;
  return finishPage(replay, session, rename(addServerScripts(replay, lock, raw.file, customer.website), raw, customer));
}
