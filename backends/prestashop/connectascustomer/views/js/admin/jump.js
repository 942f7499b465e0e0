/** A way from the head of a customer's page to the panel, which PrestaShop puts at its foot. */
{
  const { connectAsCustomer: shop, document } = globalThis;

  const panel = document.querySelector('[data-cac-panel]');
  const toolbar = document.querySelector('.header-toolbar .toolbar-icons > .wrapper');
  const legacyToolbar = document.querySelector('.page-head #toolbar-nav');

  const makeLink = (className) => {
    const link = Object.assign(document.createElement('a'), { className, href: `#${panel.id}` });
    link.textContent = shop.say('admin_connect');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      panel.scrollIntoView();
      (panel.querySelector('[data-cac-connect]') ?? panel).focus();
    });
    return link;
  };

  const makeLegacyItem = () => {
    const item = Object.assign(document.createElement('li'), { className: 'cac-jump' });
    const link = makeLink('toolbar_btn pointer');
    const words = Object.assign(document.createElement('div'), { textContent: link.textContent });
    link.replaceChildren(Object.assign(document.createElement('i'), { className: 'process-icon-preview' }), words);
    item.append(link);
    return item;
  };

  if (panel !== null) {
    toolbar?.prepend(makeLink('cac-jump btn btn-outline-secondary'));
    legacyToolbar?.prepend(makeLegacyItem());
  }
}
