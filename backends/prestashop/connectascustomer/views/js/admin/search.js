/** Search with suggestions while typing, and a button to connect beside each customer found. */
{
  const { clearTimeout, connectAsCustomer: shop, document, setTimeout } = globalThis;

  const TYPING_MS = 250;
  const LEAST = 2;

  const element = (tag, className, text) =>
    Object.assign(document.createElement(tag), { className, textContent: text });

  const makeRow = (customer, { form, outcome, adminUrl }) => {
    const row = element('li', 'cac-found', '');
    const who = element('span', 'cac-who', '');
    const name = element('a', 'cac-name', customer.name);
    name.href = adminUrl(customer.id);
    who.append(name, element('span', 'cac-email', customer.email), element('span', 'cac-id', `#${customer.id}`));
    if (customer.status !== 'active') who.append(element('span', 'badge badge-warning', shop.say('popup_inactive')));
    if (customer.guest) who.append(element('span', 'badge badge-info', shop.say('popup_guest')));
    row.append(who);
    if (!customer.connectable) {
      row.append(element('span', 'cac-refusal', shop.say(`error_${customer.refusal}`)));
      return row;
    }
    const button = element('button', 'btn btn-primary btn-sm', shop.say('admin_connect_short'));
    button.type = 'button';
    button.setAttribute('aria-label', shop.say('button_connect_as', customer.name));
    button.addEventListener('click', () => {
      if (!form.reportValidity()) return;
      void shop.run(outcome, button, () => shop.connect({ customer: customer.id, ...shop.readChoices(form) }));
    });
    row.append(button);
    return row;
  };

  const start = (root) => {
    const input = root.querySelector('[data-cac-query]');
    const list = root.querySelector('[data-cac-results]');
    const more = root.querySelector('[data-cac-more]');
    const count = root.querySelector('[data-cac-count]');
    const place = {
      form: root.querySelector('form'),
      outcome: shop.makeOutcome(),
      adminUrl: (id) => root.dataset.cacCustomerUrl.replace('{id}', () => id),
    };
    root.querySelector('[data-cac-outcome]').append(place.outcome.root);
    let timer = 0;
    let asked = '';
    let next = null;

    const showMore = async (query) => {
      const answer = await shop.get('customers', next === null ? { q: query } : { q: query, cursor: next });
      // An answer that somebody has typed past would show the wrong customers.
      if (query !== asked) return;
      if (next === null) list.replaceChildren();
      list.append(...answer.customers.map((customer) => makeRow(customer, place)));
      next = answer.next;
      more.hidden = next === null;
      const found = list.children.length;
      count.textContent = found === 0 ? shop.say('popup_found_none') : shop.say('admin_found', String(found));
    };

    const ask = async (query) => {
      try {
        await showMore(query);
      } catch (error) {
        count.textContent = error.message;
      }
    };

    const search = () => {
      const query = input.value.trim();
      if (query === asked) return;
      asked = query;
      next = null;
      if (query.length >= LEAST) void ask(query);
      else {
        list.replaceChildren();
        more.hidden = true;
        count.textContent = '';
      }
    };

    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(search, TYPING_MS);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        search();
      }
      if (event.key === 'ArrowDown') list.querySelector('a, button')?.focus();
    });
    more.addEventListener('click', () => void ask(asked));
    list.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      const stops = [input, ...list.querySelectorAll('button')];
      const row = event.target.closest('li')?.querySelector('button') ?? event.target;
      const at = stops.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1);
      stops[Math.min(Math.max(at, 0), stops.length - 1)].focus();
    });
  };

  for (const root of document.querySelectorAll('[data-cac-search]')) start(root);
}
