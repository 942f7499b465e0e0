/** Forms with the choices of a connection: on a customer's page, and above the search. */
{
  const { connectAsCustomer: shop, document } = globalThis;

  /** Only what differs from the shop's settings is sent: these may have changed since the page was made. */
  shop.readChoices = (form) => {
    const chosen = {};
    for (const field of form.querySelectorAll('.cac-choices [name]')) {
      const value = field.value.trim();
      if (value !== (field.dataset.cacDefault ?? '')) chosen[field.name] = value;
    }
    return chosen;
  };

  for (const form of document.querySelectorAll('form[data-cac-customer]')) {
    const outcome = shop.makeOutcome();
    form.append(outcome.root);
    const request = () => ({ customer: form.dataset.cacCustomer, ...shop.readChoices(form) });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void shop.run(outcome, form.querySelector('[data-cac-connect]'), () => shop.connect(request()));
    });
    const magic = form.querySelector('[data-cac-magic]');
    magic?.addEventListener('click', () => {
      if (form.reportValidity()) void shop.run(outcome, magic, () => shop.copyMagicLink(request()));
    });
  }
}
