import { randomBytes } from 'node:crypto';
import type { MagentoShop } from '../../shop/magento-shop.ts';
import { json } from '../magento-replay.ts';

/** What our companion module answers: a handle for a headless storefront, or that the stock way is the right one. */
export function createHandle(shop: MagentoShop, form: URLSearchParams): Response {
  const { companion, customers } = shop;
  const customer = customers.get(Number(form.get('customer_id')));
  if (customer === undefined) return json({ error: 'customer_unknown', message: 'This customer does not exist.' });
  if (!customer.assistance) return json({ error: 'assistance_disabled', message: 'Assistance is disabled.' });
  if (typeof companion === 'string') return json({ headless: false });
  return json({
    headless: true,
    url: `${companion.landing}#connect_handle=${randomBytes(32).toString('base64url')}`,
    expiresAt: new Date(shop.now() + 60_000).toISOString(),
    store: { code: 'headless', name: 'Headless Store' },
  });
}
