/** Signs a link and does with it what it is for: an instant link is opened, a magic link is copied. */
{
  const { connectAsCustomer: shop, navigator, open } = globalThis;

  /**
   * A tab has to be opened while the click still counts, so before the shop has answered. It leaves through a link of its
   * own, so that the storefront learns neither the opener nor the address of the back office.
   */
  const prepareTab = () => {
    const tab = open('', '_blank');
    if (tab === null) return null;
    tab.opener = null;
    tab.document.title = shop.say('button_working');
    tab.document.body.textContent = shop.say('button_working');
    return {
      go: (url) => {
        const link = tab.document.createElement('a');
        link.href = url;
        link.rel = 'noreferrer';
        tab.document.body.append(link);
        link.click();
      },
      close: () => tab.close(),
    };
  };

  /** Resolves to what the agent is told, and to the address where they have to take it themselves. */
  shop.connect = async (request) => {
    const tab = prepareTab();
    try {
      const link = await shop.post('links', { ...request, kind: 'instant' });
      if (tab === null) return { sentence: shop.say('admin_open_by_hand'), url: link.url };
      tab.go(link.url);
      return { sentence: shop.say('button_done') };
    } catch (error) {
      tab?.close();
      throw error;
    }
  };

  const formatTime = (instant) =>
    new Intl.DateTimeFormat(shop.page.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

  /** Browsers copy only on secure pages; else the agent copies by hand what is shown this once. */
  shop.copyMagicLink = async (request) => {
    const link = await shop.post('links', { ...request, kind: 'magic', mode: undefined });
    const until = shop.say('button_copied', formatTime(link.expiresAt));
    try {
      await navigator.clipboard.writeText(link.url);
      return { sentence: `${until} ${shop.say('button_copied_note')}` };
    } catch {
      return { sentence: shop.say('button_copied_note'), hint: shop.say('popup_copy_by_hand'), url: link.url };
    }
  };
}
