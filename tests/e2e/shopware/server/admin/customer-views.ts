import { nameOf, type ShopwareCustomer } from '../../shop/customers.ts';
import type { ShopwareShop } from '../../shop/shopware-shop.ts';
import { escapeHtml } from '../shopware-replay.ts';
import { drawGrid, type Column } from './grid.ts';
import { drawButton, drawTabs, type View } from './view.ts';

/** Fewer rows than Shopware's 25 to a page, so that few customers make several. */
const PAGE_SIZE = 4;

const COLUMNS: readonly Column[] = [
  { field: 'firstName', heading: 'Name' },
  { field: 'defaultBillingAddress.city', heading: 'City' },
  { field: 'customerNumber', heading: 'Customer number' },
  { field: 'email', heading: 'Email address' },
];

const GUEST = '<span class="sw-label sw-customer-list__metadata-customer-guest-label">Guest</span>';

const drawCells = ({ id, firstName, lastName, customerNumber, email, guest }: ShopwareCustomer) => ({
  firstName: `<span class="sw-avatar">${firstName[0]}${lastName[0]}</span> <a href="#/sw/customer/detail/${id}?edit=false">${escapeHtml(`${lastName}, ${firstName}`)}</a>${guest ? GUEST : ''}`,
  'defaultBillingAddress.city': '<span class="sw-data-grid__cell-value">Berlin</span>',
  customerNumber: `<span class="sw-data-grid__cell-value">${customerNumber}</span>`,
  email,
});

export function showCustomers(shop: ShopwareShop, query: URLSearchParams): View {
  const sortBy = (query.get('sortBy') ?? 'customerNumber') as keyof ShopwareCustomer;
  const way = query.get('sortDirection') === 'ASC' ? 1 : -1;
  const page = Number(query.get('page') ?? 1);
  const all = Object.values(shop.customers).sort((a, b) => way * String(a[sortBy]).localeCompare(String(b[sortBy])));
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((customer) => ({
    cells: drawCells(customer),
    menu: [
      ['View', `#/sw/customer/detail/${customer.id}?edit=false`, 'sw-customer-list__view-action'],
      ['Edit', `#/sw/customer/detail/${customer.id}?edit=true`, 'sw-customer-list__edit-action'],
    ] as const,
  }));
  const add =
    shop.look === '6.7'
      ? drawButton('6.7', 'Add customer', 'sw-customer-list__button-create')
      : '<a class="sw-customer-list__button-create sw-button sw-button--primary" href="#/sw/customer/create"><span class="sw-button__content">Add customer</span></a>';
  const pages = Math.ceil(all.length / PAGE_SIZE);
  return {
    page: 'sw-customer-list',
    title: 'Customers',
    heading: `Customers <span class="sw-page__smart-bar-amount">(${all.length})</span>`,
    actions: add,
    content: `<div class="sw-customer-list__content">${drawGrid('sw-customer-list-grid', COLUMNS, shown, { page, pages })}</div>`,
  };
}

function drawCard(shop: ShopwareShop, customer: ShopwareCustomer): string {
  const block = shop.look === '6.7' ? 'mt-card' : 'sw-card';
  const stock = `<div class="sw-tooltip--wrapper">${drawButton(shop.look, 'Log in as customer', '', false)}</div>`;
  const guest = customer.guest ? ' <span class="sw-customer-card__metadata-customer-guest-label">Guest</span>' : '';
  return `<div class="sw-customer-detail-base"><div class="sw-customer-card ${block} ${block}--grid"><div class="${block}__header">
<div class="${block}__titles"><div class="${block}__title">Account</div></div><div class="${block}__titles-right-slot">${shop.isOld ? '' : stock}</div></div>
<div class="${block}__content"><div class="sw-customer-card__metadata">
<div class="sw-customer-card__metadata-customer-name">Mr. ${escapeHtml(nameOf(customer))}${guest}</div>
<div class="sw-customer-card__metadata-item"><a class="sw-customer-card-email-link" href="mailto:${customer.email}">${customer.email}</a></div></div>
<dl class="sw-description-list"><dt>Account status</dt><dd class="sw-customer-base__label-is-active">${customer.active ? 'Active' : 'Inactive'}</dd></dl></div></div></div>`;
}

export function showCustomer(shop: ShopwareShop, customer: ShopwareCustomer, hash: string): View {
  const base = `#/sw/customer/detail/${customer.id}`;
  const tabs = [
    ['General', `${base}/base`, 'sw-customer-detail__tab-general'],
    ['Addresses', `${base}/addresses`, 'sw-customer-detail__tab-addresses'],
    ['Orders', `${base}/order`, 'sw-customer-detail__tab-order'],
  ] as const;
  const isEdited = /[?&]edit=true/.test(hash);
  const edit = drawButton(shop.look, 'Edit', 'sw-customer-detail__open-edit-mode-action');
  const save = `${drawButton(shop.look, 'Cancel', 'sw-customer-detail__abort-edit-mode-action', false)} ${drawButton(shop.look, 'Save', 'sw-customer-detail__save-action')}`;
  return {
    page: 'sw-customer-detail',
    title: 'Customers',
    heading: `Mr. ${escapeHtml(nameOf(customer))}`,
    actions: isEdited ? save : edit,
    content: `<div class="sw-card-view"><div class="sw-card-view__content">${drawTabs(tabs, hash)}${hash.startsWith(tabs[0][1]) ? drawCard(shop, customer) : '<div class="sw-card">…</div>'}</div></div>`,
  };
}
