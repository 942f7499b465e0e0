/**
 * What Shopware's administration does in its one page, as far as it was measured: signs in, keeps the bearer in a cookie of
 * its own path, follows routes by pushState (so that no event tells of it), draws lists and details anew, and keeps the
 * smart bar when only the customer changes. Served as text.
 */
export function adminScript(): void {
  interface View {
    readonly page: string;
    readonly title: string;
    readonly heading: string;
    readonly actions: string;
    readonly content: string;
    readonly language: string;
  }
  interface Kept {
    readonly access: string;
    readonly refresh: string;
    readonly expiry: number;
  }
  interface Pair {
    readonly access_token: string;
    readonly refresh_token: string;
    readonly expires_in: number;
  }
  const settings = JSON.parse(decodeURIComponent(document.body.dataset['replay'] ?? '')) as {
    readonly folder: string;
    readonly adminName: string;
    readonly expiryUnit: 'ms' | 's';
    readonly leavesStaleCookie: boolean;
  };
  const app = document.querySelector<HTMLElement>('#app')!;
  const own = { 'x-replay-page': 'admin' };

  const adminPath = `${settings.folder}/${settings.adminName}`;
  const keep = (kept: Kept, path = adminPath) => {
    const value = encodeURIComponent(JSON.stringify(kept));
    document.cookie = `bearerAuth=${value}; path=${path}; SameSite=Strict; max-age=1209600`;
  };

  const keepPair = ({ access_token, refresh_token, expires_in }: Pair) => {
    const until = Date.now() + expires_in * 1000;
    const expiry = settings.expiryUnit === 's' ? Math.round(until / 1000) : until;
    if (settings.leavesStaleCookie) keep({ access: 'stale.stale.stale', refresh: 'stale', expiry: 1000 }, '/');
    keep({ access: access_token, refresh: refresh_token, expiry });
  };

  /** The browser tells the cookie of the longer path first. */
  const read = (): Kept | null => {
    const found = document.cookie.split('; ').find((one) => one.startsWith('bearerAuth='));
    return found === undefined ? null : (JSON.parse(decodeURIComponent(found.slice('bearerAuth='.length))) as Kept);
  };

  const requestToken = async (grant: object): Promise<boolean> => {
    const body = JSON.stringify({ client_id: 'administration', scopes: 'write', ...grant });
    const answer = await fetch(`${settings.folder}/api/oauth/token`, { method: 'POST', headers: own, body });
    if (answer.ok) keepPair((await answer.json()) as Pair);
    return answer.ok;
  };

  const showLogin = () => {
    document.title = 'Login | Shopware Administration';
    app.innerHTML = `<div class="sw-login"><form class="sw-login-login"><h2 class="sw-login__content-headline">Log in to your Shopware store</h2>
<label for="sw-field--username">Username</label><input id="sw-field--username" type="text">
<label for="sw-field--password">Password</label><input id="sw-field--password" type="password">
<button class="sw-login__login-action">Log in</button></form></div>`;
  };

  /** Puts what the page itself draws in place of what it drew before; what others put there stays. */
  const redraw = (element: Element, content: string) => {
    for (const child of [...element.children]) if (child.hasAttribute('data-own')) child.remove();
    const template = document.createElement('template');
    template.innerHTML = content;
    for (const child of template.content.children) child.setAttribute('data-own', '');
    element.prepend(template.content);
  };

  const drawFrame = (page: string) => {
    app.innerHTML = `<div class="sw-desktop"><aside class="sw-admin-menu"><nav class="sw-admin-menu__navigation">
<a href="#/sw/customer/index" class="sw-admin-menu__navigation-link">Customers</a> <a href="#/sw/order/index" class="sw-admin-menu__navigation-link">Orders</a></nav></aside>
<div class="sw-desktop__content"><div class="sw-page has--head-area ${page}"><div class="sw-page__head-area"><div class="smart-bar__content">
<div class="smart-bar__header"><h2></h2></div><div class="smart-bar__actions"></div></div></div>
<div class="sw-page__content has--smart-bar"><main class="sw-page__main-content"></main></div></div></div></div>`;
  };

  let round = 0;
  const draw = async () => {
    const kept = read();
    if (kept === null) {
      if (!location.hash.startsWith('#/login')) history.replaceState(null, '', '#/login/');
      showLogin();
      return;
    }
    round += 1;
    const mine = round;
    const { sub } = JSON.parse(atob(kept.access.split('.')[1] ?? '')) as { readonly sub: string };
    const answer = await fetch(`/replay/view?user=${sub}&hash=${encodeURIComponent(location.hash)}`, { headers: own });
    const view = (await answer.json()) as View;
    if (mine !== round) return;
    document.documentElement.lang = view.language;
    document.title = `${view.title} | Shopware Administration`;
    if (app.querySelector(`.sw-page.${view.page}`) === null) drawFrame(view.page);
    redraw(app.querySelector('.smart-bar__actions')!, view.actions);
    app.querySelector('.smart-bar__header h2')!.innerHTML = view.heading;
    app.querySelector('.sw-page__main-content')!.innerHTML = view.content;
    document.documentElement.dataset['replayRound'] = String(round);
  };

  const go = (hash: string) => {
    const [path = '', query] = hash.split('?');
    const detail = /^#\/sw\/(customer|order)\/detail\/[0-9a-f]{32}$/.exec(path)?.[1];
    const inside = detail === undefined ? '' : detail === 'customer' ? '/base' : '/general';
    history.pushState(null, '', path + inside + (query === undefined ? '' : `?${query}`));
    void draw();
  };

  const ask = (name: string, value: string) => {
    const [path = '', query = ''] = location.hash.split('?');
    const params = new URLSearchParams(query);
    params.set(name, value);
    go(`${path}?${params.toString()}`);
  };

  const openMenu = (menu: Element) => {
    document.querySelector('.sw-context-button__menu-popover')?.remove();
    const popover = document.createElement('div');
    popover.className = 'sw-context-button__menu-popover';
    popover.innerHTML = `<div class="sw-context-menu"><div class="sw-context-menu__content">${menu.parentElement?.querySelector('template')?.innerHTML ?? ''}</div></div>`;
    document.body.append(popover);
  };

  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    const menu = target.closest('.sw-context-button');
    if (menu === null) document.querySelector('.sw-context-button__menu-popover')?.remove();
    if (link !== null) {
      event.preventDefault();
      go(link.getAttribute('href')!);
    } else if (menu !== null) openMenu(menu);
    else if (target.closest('th[data-sort]') !== null) {
      const sorted = target.closest<HTMLElement>('th[data-sort]')!.dataset['sort']!;
      ask('sortBy', sorted);
      ask('sortDirection', location.hash.includes('sortDirection=ASC') ? 'DESC' : 'ASC');
    } else if (target.closest('.sw-pagination__page-button-next') !== null) {
      ask('page', String(Number(target.closest<HTMLElement>('.sw-pagination')!.dataset['page']) + 1));
    } else if (target.closest('.sw-customer-detail__open-edit-mode-action') !== null) ask('edit', 'true');
    else if (target.closest('.sw-customer-detail__abort-edit-mode-action') !== null) ask('edit', 'false');
  });

  /** Inline edit: fields in place of what a cell showed; what others put into the cell stays. */
  document.addEventListener('dblclick', (event) => {
    const row = (event.target as Element).closest('tbody .sw-data-grid__row');
    if (row === null) return;
    row.classList.add('is--inline-edit');
    for (const link of row.querySelectorAll('a[href*="/detail/"]')) {
      const field = document.createElement('input');
      field.value = link.textContent;
      link.replaceWith(field);
    }
  });

  document.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = (name: string) => document.querySelector<HTMLInputElement>(`#sw-field--${name}`)!.value;
    void requestToken({ grant_type: 'password', username: field('username'), password: field('password') }).then(
      (isIn) => isIn && go('#/sw/dashboard/index'),
    );
  });

  window.addEventListener('popstate', () => void draw());
  /** What the real page does by the clock, and by people: said by the tests. */
  document.addEventListener('replay', (event) => {
    const what = (event as CustomEvent<string>).detail;
    if (what === 'draw') void draw();
    if (what === 'refresh') void requestToken({ grant_type: 'refresh_token', refresh_token: read()?.refresh });
    if (what === 'expire') {
      const past = Date.now() - 60_000;
      keep({ ...read()!, expiry: settings.expiryUnit === 's' ? Math.round(past / 1000) : past });
    }
    if (what === 'log out') {
      document.cookie = `bearerAuth=; path=${adminPath}; SameSite=Strict; max-age=0`;
      go('#/login/');
    }
  });
  void draw();
}
