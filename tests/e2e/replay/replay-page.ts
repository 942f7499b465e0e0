/**
 * Runs in the replayed admin pages in place of PrestaShop's own bundles, which were not saved. It does what was measured
 * on 8.2.1 and 9: a press and release on a clickable cell opens the row's first link (on `mouseup`, so that a `click`
 * handler comes too late), and a status switch tells the shop without a reload. Served as text: it must not use anything
 * from outside its own body.
 */
export function replayPage(): void {
  for (const row of document.querySelectorAll<HTMLElement>('.js-grid-table tbody tr')) {
    const link = row.querySelector<HTMLAnchorElement>('.js-link-row-action[data-clickable-row="1"]');
    if (link === null) continue;
    for (const cell of row.querySelectorAll<HTMLElement>('td.clickable')) {
      let isDragged = false;
      const handleMove = () => {
        isDragged = true;
      };
      cell.addEventListener('mousedown', () => {
        window.addEventListener('mousemove', handleMove, { once: true });
      });
      cell.addEventListener('mouseup', () => {
        window.removeEventListener('mousemove', handleMove);
        if (!isDragged) window.location.href = link.href;
        isDragged = false;
      });
    }
  }

  document.addEventListener('click', (event) => {
    const clicked = event.target instanceof Element ? event.target.closest('.ps-togglable-row') : null;
    const address = clicked?.getAttribute('data-toggle-url') ?? null;
    if (clicked === null || address === null) return;
    clicked.setAttribute('data-replay', 'saving');
    void fetch(address, { method: 'POST' }).then((response) => {
      clicked.setAttribute('data-replay', response.ok ? 'saved' : 'failed');
    });
  });
}
