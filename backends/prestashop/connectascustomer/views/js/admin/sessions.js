/** "End" in tables of sessions; asked twice, because the agent at work loses the customer's account at once. */
{
  const { connectAsCustomer: shop, document } = globalThis;

  const end = async (button) => {
    const status = button.closest('.cac-scroll').parentElement.querySelector('[data-cac-end-status]');
    try {
      await shop.post(`sessions/${button.dataset.cacEnd}/end`, {});
      const badge = button.closest('tr').querySelector('[data-cac-state] .badge');
      badge.className = 'badge badge-secondary cac-ended';
      badge.textContent = shop.say('admin_ended');
      status.textContent = shop.say('admin_session_ended');
      status.tabIndex = -1;
      status.focus();
      button.remove();
    } catch (error) {
      status.textContent = error.message;
    }
  };

  for (const button of document.querySelectorAll('[data-cac-end]')) {
    let isAsked = false;
    button.addEventListener('click', () => {
      if (isAsked) {
        void end(button);
        return;
      }
      isAsked = true;
      button.textContent = shop.say('admin_end_really');
    });
    button.addEventListener('blur', () => {
      isAsked = false;
      button.textContent = shop.say('popup_end');
    });
  }
}
