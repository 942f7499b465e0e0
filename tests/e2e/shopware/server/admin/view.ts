/** What the admin shows at a route: the page around it outlives a change from one customer to the next. */
export interface View {
  /** Class of the page; another one means that the whole page is drawn anew. */
  readonly page: string;
  readonly title: string;
  readonly heading: string;
  /** Content of the smart bar's actions. */
  readonly actions: string;
  readonly content: string;
}

/** A button as that release of the admin draws it; `className` says which one it is. */
export const drawButton = (look: '6.6' | '6.7', text: string, className = '', isPrimary = true): string =>
  look === '6.7'
    ? `<button class="mt-button mt-button--${isPrimary ? 'primary' : 'secondary'} mt-button--small ${className}"><span class="mt-button__content">${text}</span></button>`
    : `<button class="sw-button${isPrimary ? ' sw-button--primary' : ''} ${className}"><span class="sw-button__content">${text}</span></button>`;

export const drawTabs = (
  tabs: readonly (readonly [text: string, href: string, className: string])[],
  hash: string,
): string => {
  const links = tabs.map(([text, href, className]) => {
    const active = hash.startsWith(href) ? ' sw-tabs-item--active' : '';
    return `<a href="${href}" class="sw-tabs-item${active} ${className}" title="${text}">${text}</a>`;
  });
  return `<div class="sw-tabs sw-tabs--small"><div class="sw-tabs__content">${links.join(' ')}</div></div>`;
};
