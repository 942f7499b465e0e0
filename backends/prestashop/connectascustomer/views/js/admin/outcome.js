/** Where an agent reads what came of a click: below a form, or in a corner for actions that have no place of their own. */
{
  const { connectAsCustomer: shop, document } = globalThis;

  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  /** A live region has to be there before something is said in it. */
  shop.makeOutcome = () => {
    const status = element('p', { className: 'cac-status', role: 'status' });
    const label = element('span', {});
    const input = element('input', { className: 'form-control', type: 'text', readOnly: true });
    const link = element('p', { className: 'cac-link', hidden: true }, element('label', {}, label, input));
    const root = element('div', { className: 'cac-outcome' }, status, link);
    const show = (sentence, url = '', hint = '') => {
      status.textContent = sentence;
      link.hidden = url === '';
      label.textContent = hint;
      input.value = url;
      if (url !== '') input.select();
    };
    return { root, show };
  };

  /** One request at a time: a second click would open a second session. */
  shop.run = async (outcome, button, work) => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    outcome.show(shop.say('button_working'));
    try {
      const { sentence, url, hint } = await work();
      outcome.show(sentence, url, hint);
    } catch (error) {
      outcome.show(error.message);
    } finally {
      button.removeAttribute('aria-disabled');
    }
  };

  let corner = null;

  const makeCorner = () => {
    const outcome = shop.makeOutcome();
    const close = element('button', { type: 'button', className: 'cac-close', textContent: '×' });
    const root = element('div', { className: 'cac-notice' }, outcome.root, close);
    close.setAttribute('aria-label', shop.say('admin_close'));
    close.addEventListener('click', () => {
      root.hidden = true;
    });
    document.body.append(root);
    return { root, show: outcome.show };
  };

  shop.getNotice = () => {
    corner ??= makeCorner();
    corner.root.hidden = false;
    return corner;
  };
}
