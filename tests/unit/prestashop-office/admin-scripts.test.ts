import { describe, expect, it, vi } from 'vitest';
import { openOffice, type Answer, type Call, type OfficePage } from './office-page.ts';

const LINK = { id: '1', url: 'https://shop.example/go#i.secret', expiresAt: '2026-11-21T09:00:00.000Z', uses: 'once' };

const shop: Answer = ({ path }) => (path === 'discovery' ? [200, { connectToken: 'fresh' }] : [201, LINK]);

const refusing =
  (code: string, status = 422): Answer =>
  (call) =>
    call.path === 'discovery' ? shop(call) : [status, { code }];

const FORM = `
  <form data-cac-customer="7" data-cac-name="Ada">
    <div class="cac-choices">
      <select name="cart" data-cac-default="none"><option selected>none</option><option>latest</option></select>
      <select name="mode" data-cac-default="full"><option selected>full</option><option>read-only</option></select>
      <input name="reason">
    </div>
    <button type="submit" data-cac-connect>Connect</button>
    <button type="button" data-cac-magic>Magic</button>
  </form>`;

const pick = (page: OfficePage, selector: string): HTMLElement => {
  const found = page.document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
};

const said = (page: OfficePage): string => pick(page, '.cac-status').textContent;
const posts = (page: OfficePage): readonly Call[] => page.calls.filter(({ method }) => method === 'POST');

describe('the panel', () => {
  it('signs a link with what differs from the settings, and opens it without a referrer', async () => {
    const page = openOffice(FORM, shop);
    (pick(page, '[name=cart]') as HTMLSelectElement).value = 'latest';
    (pick(page, '[name=reason]') as HTMLInputElement).value = '  lost order ';
    pick(page, '[data-cac-connect]').click();
    await vi.waitFor(() => expect(said(page)).toBe('button_done'));
    expect(posts(page)).toEqual([
      {
        path: 'links',
        method: 'POST',
        token: 'fresh',
        body: { customer: '7', cart: 'latest', reason: 'lost order', kind: 'instant' },
      },
    ]);
    expect(page.tabs).toEqual([{ url: LINK.url, closed: false }]);
    expect(page.document.body.innerHTML).not.toContain('secret');
  });

  it('opens one session however often it is pressed', async () => {
    const page = openOffice(FORM, shop);
    pick(page, '[data-cac-connect]').click();
    pick(page, '[data-cac-connect]').click();
    await vi.waitFor(() => expect(said(page)).toBe('button_done'));
    expect(posts(page)).toHaveLength(1);
    expect(page.tabs).toHaveLength(1);
  });

  it('closes the tab again where the shop refuses', async () => {
    const page = openOffice(FORM, refusing('customer_inactive', 409));
    pick(page, '[data-cac-connect]').click();
    await vi.waitFor(() => expect(page.tabs).toEqual([{ url: null, closed: true }]));
    await vi.waitFor(() => expect(said(page)).toContain('error_'));
  });

  it('shows the address where the browser opens no tab', async () => {
    const page = openOffice(FORM, shop, { popupsBlocked: true });
    pick(page, '[data-cac-connect]').click();
    await vi.waitFor(() => expect((pick(page, '.cac-link input') as HTMLInputElement).value).toBe(LINK.url));
    expect(pick(page, '.cac-link').hidden).toBe(false);
  });

  it('copies a magic link and keeps it out of the page', async () => {
    const page = openOffice(FORM, shop);
    (pick(page, '[name=mode]') as HTMLSelectElement).value = 'read-only';
    pick(page, '[data-cac-magic]').click();
    await vi.waitFor(() => expect(page.copied).toEqual([LINK.url]));
    expect(posts(page)[0]?.body).toEqual({ customer: '7', kind: 'magic' });
    expect(page.tabs).toEqual([]);
    expect((pick(page, '.cac-link input') as HTMLInputElement).value).toBe('');
  });

  it('shows a magic link that could not be copied', async () => {
    const page = openOffice(FORM, shop, { clipboardRefused: true });
    pick(page, '[data-cac-magic]').click();
    await vi.waitFor(() => expect((pick(page, '.cac-link input') as HTMLInputElement).value).toBe(LINK.url));
  });
});

describe('calls', () => {
  it('renew a stale token once', async () => {
    let given = 0;
    const page = openOffice(FORM, ({ path, token }) => {
      if (path === 'discovery') return [200, { connectToken: `token ${(given += 1)}` }];
      return token === 'token 2' ? [201, LINK] : [403, { code: 'token_invalid' }];
    });
    pick(page, '[data-cac-connect]').click();
    await vi.waitFor(() => expect(said(page)).toBe('button_done'));
    expect(posts(page).map(({ token }) => token)).toEqual(['token 1', 'token 2']);
  });

  it('give up where the renewed token is stale as well', async () => {
    const page = openOffice(FORM, refusing('token_invalid', 403));
    pick(page, '[data-cac-connect]').click();
    await vi.waitFor(() => expect(page.tabs).toEqual([{ url: null, closed: true }]));
    expect(posts(page)).toHaveLength(2);
  });

  it('take a page instead of data for a refusal', async () => {
    const page = openOffice(FORM, () => [200, '<form>Sign in</form>']);
    pick(page, '[data-cac-connect]').click();
    await vi.waitFor(() => expect(page.tabs).toEqual([{ url: null, closed: true }]));
    expect(posts(page)).toEqual([]);
  });
});

const LEGACY_LIST = `
  <table class="customer"><tbody><tr>
    <td><input type="checkbox" name="customerBox[]" value="7"></td>
    <td class="btn-group-action"><ul class="dropdown-menu">
      <li><a href="https://shop.example/admin/?controller=AdminCustomers&id_customer=7&viewcustomer">View</a></li>
    </ul></td>
  </tr></tbody></table>`;

describe('rows of the customers list', () => {
  const grid =
    '<a class="js-link-row-action" href="/admin/sell/customers/12/view?connectascustomer=1&_token=x"><i>Connect</i></a>';

  it('connect in one click instead of following the link', async () => {
    const page = openOffice(grid, shop);
    const { MouseEvent } = page.document.defaultView ?? globalThis;
    const isFollowed = pick(page, 'a > i').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(isFollowed).toBe(false);
    await vi.waitFor(() => expect(page.tabs).toEqual([{ url: LINK.url, closed: false }]));
    expect(posts(page)[0]?.body).toEqual({ customer: '12', kind: 'instant' });
  });

  it('lead to the customer where the shop asks for a reason', async () => {
    const page = openOffice(grid, refusing('reason_required'));
    pick(page, 'a').click();
    await vi.waitFor(() => expect(page.assign).toHaveBeenCalledTimes(1));
    expect(page.assign.mock.calls[0]?.[0]).toMatch(/customers\/12\/view\?.*#connectascustomer$/);
  });

  it('of 1.6 get their action from the script, where the settings say so', async () => {
    expect(openOffice(LEGACY_LIST, shop).document.querySelector('[data-cac-row]')).toBeNull();
    const page = openOffice(LEGACY_LIST, shop, { rowAction: true });
    pick(page, '[data-cac-row]').click();
    await vi.waitFor(() => expect(posts(page)[0]?.body).toEqual({ customer: '7', kind: 'instant' }));
  });
});

describe('the search', () => {
  const html = `
    <div data-cac-search data-cac-customer-url="/admin/customers/{id}">
      <input data-cac-query><form><div class="cac-choices"></div></form><div data-cac-outcome></div>
      <p data-cac-count></p><ul data-cac-results></ul><button data-cac-more hidden></button>
    </div>`;
  const ada = { id: '7', name: '<b>Ada</b>', email: 'ada@example.com', status: 'active', guest: false };
  const finding: Answer = (call) =>
    call.path.startsWith('customers')
      ? [
          200,
          {
            customers: [
              { ...ada, connectable: true, refusal: null },
              { ...ada, id: '8', connectable: false, refusal: 'customer_excluded' },
            ],
            next: call.path.includes('cursor') ? null : 'more',
          },
        ]
      : shop(call);

  const enter = (page: OfficePage, text: string): void => {
    const input = pick(page, '[data-cac-query]') as HTMLInputElement;
    input.value = text;
    const { KeyboardEvent } = page.document.defaultView ?? globalThis;
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  };

  it('offers a button beside whoever can be connected, and says why not beside others', async () => {
    const page = openOffice(html, finding);
    enter(page, 'ad');
    await vi.waitFor(() => expect(page.document.querySelectorAll('li')).toHaveLength(2));
    const [first, second] = page.document.querySelectorAll('li');
    expect(first?.querySelector('a')?.textContent).toBe('<b>Ada</b>');
    expect(first?.querySelector('a')?.getAttribute('href')).toBe('/admin/customers/7');
    expect(second?.querySelector('button')).toBeNull();
    first?.querySelector('button')?.click();
    await vi.waitFor(() => expect(posts(page)[0]?.body).toEqual({ customer: '7', kind: 'instant' }));
  });

  it('asks for nothing shorter than two letters, and for more where there is more', async () => {
    const page = openOffice(html, finding);
    enter(page, 'a');
    expect(page.calls).toEqual([]);
    enter(page, 'ada');
    await vi.waitFor(() => expect(pick(page, '[data-cac-more]').hidden).toBe(false));
    pick(page, '[data-cac-more]').click();
    await vi.waitFor(() => expect(page.document.querySelectorAll('li')).toHaveLength(4));
    expect(pick(page, '[data-cac-more]').hidden).toBe(true);
    expect(page.calls.map(({ path }) => path)).toEqual(['customers?q=ada', 'customers?q=ada&cursor=more']);
  });
});

describe('a session in a table', () => {
  const html = `
    <div><div class="cac-scroll"><table><tr><td data-cac-state><span class="badge">Live</span></td>
    <td><button data-cac-end="s1">End</button></td></tr></table></div><p data-cac-end-status></p></div>`;

  it('ends at the second press', async () => {
    const page = openOffice(html, (call) => (call.path === 'discovery' ? shop(call) : [200, {}]));
    const button = pick(page, '[data-cac-end]');
    button.click();
    expect(page.calls).toEqual([]);
    button.click();
    await vi.waitFor(() => expect(page.document.querySelector('[data-cac-end]')).toBeNull());
    expect(posts(page).map(({ path }) => path)).toEqual(['sessions/s1/end']);
    expect(pick(page, '.badge').textContent).toBe('admin_ended');
  });
});
