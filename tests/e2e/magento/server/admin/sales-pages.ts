/** A page about one document of order 1, at the address and under the body class that Magento gives it. */
export interface SalesPage {
  readonly route: string;
  readonly param: string;
  readonly bodyClass: string;
  readonly heading: string;
}

export const SALES_PAGES: readonly SalesPage[] = [
  {
    route: 'sales/order_invoice/view',
    param: 'invoice_id',
    bodyClass: 'sales-order_invoice-view',
    heading: 'View Invoice #000000001',
  },
  {
    route: 'admin/order_shipment/view',
    param: 'shipment_id',
    bodyClass: 'adminhtml-order_shipment-view',
    heading: 'View Shipment #000000001',
  },
  {
    route: 'sales/order_creditmemo/view',
    param: 'creditmemo_id',
    bodyClass: 'sales-order_creditmemo-view',
    heading: 'View Credit Memo #000000001',
  },
];

/** Stands where the saved pages have their session's keys; the page gets its own when it is shown. */
const KEY = `key/${'0'.repeat(64)}`;

/** The parts of those pages that tell shop, agent and customer, in Magento's own markup of 2.4.7. */
export function drawSalesPage({ route, bodyClass, heading }: SalesPage, origin: string): string {
  const admin = `${origin}/admin_x`;
  const customer = `${admin}/customer/index/edit/id/1/${KEY}/`;
  return `<!DOCTYPE html><html lang="en"><head><script>
    var BASE_URL = '${admin}/${route.split('/').slice(0, 2).join('/')}/index/${KEY}/';
    var FORM_KEY = '0000000000000000';</script>
<title>${heading} / Sales / Magento Admin</title></head>
<body id="html-body" class="${bodyClass} page-layout-admin-1column"><div class="page-wrapper">
<nav id="nav" class="admin__menu"><a href="${admin}/customer/index/index/${KEY}/"><span>All Customers</span></a></nav>
<header class="page-header row"><div class="page-title-wrapper"><h1 class="page-title">${heading}</h1></div>
<div class="admin-user"><a class="admin-user-account"><span class="admin-user-account-text">admin</span></a>
<a class="account-signout" href="${admin}/admin/auth/logout/${KEY}/">Sign Out</a></div></header>
<main id="anchor-content" class="page-content"><div class="page-main-actions"><div class="page-actions floating-header">
<div class="page-actions-inner" data-title="${heading}"><div class="page-actions-buttons">
<button id="back" title="Back" type="button" class="action-default scalable back"><span>Back</span></button>
<button id="guest_to_customer" title="Login as Customer" type="button" class="action-default scalable reset"><span>Login as Customer</span></button>
</div></div></div></div>
<section class="admin__page-section order-view-account-information"><div class="admin__page-section-content">
<div class="admin__page-section-item order-information"><table class="admin__table-secondary order-information-table"><tbody>
<tr><th>Purchased From</th><td>Main Website<br>Main Website Store<br>Default Store View</td></tr></tbody></table></div>
<div class="admin__page-section-item order-account-information"><div class="admin__page-section-item-title">
<span class="title">Account Information</span><div class="actions"><a href="${customer}" target="_blank">Edit Customer</a></div></div>
<div class="admin__page-section-item-content"><table class="admin__table-secondary order-account-information-table"><tbody>
<tr><th>Customer Name</th><td><a href="${customer}" target="_blank"><span>Jane Allowed</span></a></td></tr>
<tr><th>Email</th><td><a href="mailto:jane.allowed@example.com">jane.allowed@example.com</a></td></tr>
<tr><th>Customer Group</th><td>General</td></tr></tbody></table></div></div></div></section></main>
<footer class="page-footer"><p class="magento-version"><strong>Magento</strong> ver. 2.4.7-p3</p></footer></div></body></html>`;
}
