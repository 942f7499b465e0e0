import { systemClock } from '../../clock.ts';
import type { Failure } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { CustomerDetails, ShopAddress } from '../session-adapter.ts';
import { getAdminPage, RIGHTS } from './admin-request.ts';
import { readCustomerView, type CustomerView } from './customer-view.ts';
import { findCustomerRow } from './customers.ts';

const EDIT_ID = /\/id\/\d+\//;

export interface SeenCustomerPage {
  readonly view: CustomerView;
  readonly name: string;
  readonly email: string;
}

export interface CustomerPages {
  /** Reads the page of a customer, as the agent would see it. */
  read(shop: ShopAddress, token: string, id: string, io: RequestIo): Promise<Result<SeenCustomerPage, Failure>>;
}

const decodeJson = (text: string | undefined): string => {
  try {
    const value: unknown = JSON.parse(`"${text ?? ''}"`);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
};

/** The form's own data, in no language. */
const readField = (html: string, name: 'firstname' | 'lastname' | 'email'): string =>
  decodeJson(new RegExp(`"customer":\\{"entity_id"[^}]*?"${name}":"((?:[^"\\\\]|\\\\.)*)"`).exec(html)?.[1]);

/**
 * The grid's row tells where a customer's page is: its address holds a key that nobody can compute, the same for all
 * customers of one admin session. So one row is asked for, and after it each customer costs one page.
 */
export const createCustomerPages = (): CustomerPages => {
  let known: { readonly token: string; readonly link: string } | null = null;

  const findLink = async (
    shop: ShopAddress,
    token: string,
    id: string,
    io: RequestIo,
  ): Promise<Result<string, Failure>> => {
    if (known?.token === token && known.link.startsWith(shop.adminBase)) {
      return ok(known.link.replace(EDIT_ID, `/id/${id}/`));
    }
    const row = await findCustomerRow(shop, token, id, io);
    if (!row.ok) return row;
    if (row.value === null) return fail({ code: 'customer_not_found' });
    const link = row.value.actions?.edit.href;
    if (link === undefined || !EDIT_ID.test(link)) return fail({ code: 'answer_invalid' });
    known = { token, link };
    return ok(link);
  };

  return {
    read: async (shop, token, id, io) => {
      const link = await findLink(shop, token, id, io);
      if (!link.ok) return link;
      const page = await getAdminPage(shop.adminBase, link.value, RIGHTS.customers, io);
      if (!page.ok) return page;
      const { url, html } = page.value;
      // An unknown customer leads back to the grid.
      if (!url.includes('/customer/index/edit/')) return fail({ code: 'customer_not_found' });
      return ok({
        view: readCustomerView(html, systemClock),
        name: `${readField(html, 'firstname')} ${readField(html, 'lastname')}`.trim(),
        email: readField(html, 'email'),
      });
    },
  };
};

/** A locked customer can be connected, as stock Magento has it; one who has not allowed it cannot. */
export const toDetails = (id: string, { view, name, email }: SeenCustomerPage): CustomerDetails => {
  const denied = view.assistance === 'denied';
  return {
    id,
    name: name.slice(0, 200),
    email,
    status: 'active',
    guest: false,
    groups: [],
    storefronts: view.stores?.map((store) => store.id) ?? [],
    connectable: !denied,
    refusal: denied ? 'consent_missing' : null,
    refusalDetail: null,
    places: view.stores,
    suggested: null,
    warning: view.locked ? { code: 'customer_locked' } : null,
  };
};
