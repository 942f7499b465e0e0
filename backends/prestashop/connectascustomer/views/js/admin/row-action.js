/** "Connect as customer" in the rows of the customers list: in one click, as the shop's settings have it. */
{
  const { connectAsCustomer: shop, document, Element, location } = globalThis;

  const MARKED = 'a.js-link-row-action[href*="connectascustomer=1"]';

  /** Where the shop asks for a reason or a ticket, the customer's page does; its panel has the fields. */
  const connect = (action, customer, page) =>
    shop.run(shop.getNotice(), action, async () => {
      try {
        return await shop.connect({ customer });
      } catch (error) {
        if (!['reason_required', 'ticket_required'].includes(error.code)) throw error;
        location.assign(`${page}#connectascustomer`);
        return { sentence: error.message };
      }
    });

  const findId = (href) =>
    /\/customers\/(\d+)\/view/.exec(href)?.[1] ?? /[?&]id_customer=(\d+)/.exec(href)?.[1] ?? null;

  // In capture, so that the link is not followed whatever the list itself does with the click.
  document.addEventListener(
    'click',
    (event) => {
      const action = event.target instanceof Element ? event.target.closest(`${MARKED}, a[data-cac-row]`) : null;
      const customer = action === null ? null : findId(action.getAttribute('href'));
      if (customer === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void connect(action, customer, action.href);
    },
    true,
  );

  /** Lists of 1.6 to 1.7.5: no hook reaches the actions of their rows. */
  const addToLegacyRow = (row) => {
    const id = row.querySelector('input[name="customerBox[]"]')?.value;
    const view = row.querySelector('.btn-group-action a[href*="viewcustomer"]');
    const menu = row.querySelector('.btn-group-action ul.dropdown-menu');
    if (id === undefined || view === null || menu === null) return;
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = view.href;
    link.dataset.cacRow = id;
    link.append(
      Object.assign(document.createElement('i'), { className: 'icon-signin' }),
      ` ${shop.say('admin_connect')}`,
    );
    item.append(link);
    menu.prepend(item);
  };

  if (shop.page.rowAction) {
    for (const row of document.querySelectorAll('table.customer > tbody > tr, #table-customer > tbody > tr'))
      addToLegacyRow(row);
  }
}
