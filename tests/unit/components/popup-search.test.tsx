// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CustomerSearch, type CustomerSearchProps } from '../../../components/popup/CustomerSearch.tsx';
import type { Customer } from '../../../lib/protocol/schema/customer.ts';
import type { Found } from '../../../lib/view/find-store.ts';
import type { Remote } from '../../../lib/view/remote.ts';
import { atMinute, sampleCustomer, sampleMenu } from '../view/samples.ts';
import { inEnglish, screen, show, within } from './show.ts';

inEnglish();

const foundWith = (customers: readonly Customer[], change: Partial<Found> = {}): Remote<Found> => ({
  state: 'ready',
  value: { shop: 's1', q: 'an', customers, next: null, menu: sampleMenu(), ...change },
});

const showSearch = (props: Partial<CustomerSearchProps> = {}) => {
  const calls = { onType: vi.fn(), onSubmit: vi.fn(), onMore: vi.fn(), onConnect: vi.fn() };
  const view = show(
    <CustomerSearch
      q="an"
      found={foundWith([sampleCustomer()])}
      more={null}
      connecting={{}}
      menus={{}}
      remedies={{}}
      {...calls}
      {...props}
    />,
  );
  return { ...view, ...calls };
};

describe('CustomerSearch', () => {
  it('connects in one click, leaving everything to the shop', async () => {
    const { user, onConnect } = showSearch();
    await user.click(screen.getByRole('button', { name: 'Connect as Anna Müller' }));
    expect(onConnect).toHaveBeenCalledExactlyOnceWith('100', { kind: 'instant' });
  });

  it('says why a customer cannot be connected, and does not', async () => {
    const refused = sampleCustomer({ status: 'inactive', connectable: false, refusal: 'customer_inactive' });
    const { user, onConnect } = showSearch({ found: foundWith([refused]) });
    const button = screen.getByRole('button', { name: 'Connect as Anna Müller' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe("This customer's account is disabled.");
    await user.click(button);
    expect(onConnect).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: /^Options for/ })).toBeNull();
  });

  it('lets nobody connect who may not', () => {
    const menu = sampleMenu({ may: { connect: false, magic: false } });
    showSearch({ found: foundWith([sampleCustomer()], { menu }) });
    expect(screen.getByText('Your admin profile is not allowed to do this in this shop.')).toBeTruthy();
  });

  it('sends what was chosen, and only what differs from the shop settings', async () => {
    const { user, onConnect } = showSearch({ found: foundWith([sampleCustomer({ storefronts: ['1'] })]) });
    await user.click(screen.getByRole('button', { name: /^Options for/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cart' }), 'latest');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Start on' }), '/orders');
    await user.type(screen.getByRole('textbox', { name: 'Reason (optional)' }), 'voucher');
    await user.click(
      within(screen.getByRole('combobox', { name: 'Cart' }).closest('form')!).getByRole('button', { name: /^Connect/ }),
    );
    expect(onConnect).toHaveBeenCalledExactlyOnceWith('100', {
      kind: 'instant',
      cart: 'latest',
      landing: '/orders',
      reason: 'voucher',
    });
  });

  it('connects in one click whom several storefronts have, on their own', async () => {
    const { user, onConnect } = showSearch({ found: foundWith([sampleCustomer({ storefronts: ['1', '2'] })]) });
    await user.click(screen.getByRole('button', { name: 'Connect as Anna Müller' }));
    expect(onConnect).toHaveBeenCalledExactlyOnceWith('100', { kind: 'instant' });
  });

  it('asks for the reason first where the shop wants one', async () => {
    const menu = sampleMenu({ reason: { rule: 'reason', minLength: 5 } });
    const { user, onConnect } = showSearch({ found: foundWith([sampleCustomer()], { menu }) });
    await user.click(screen.getByRole('button', { name: 'Connect as Anna Müller' }));
    const field = screen.getByRole('textbox', { name: 'Reason' });
    expect(document.activeElement).toBe(field);
    await user.type(field, 'why{Enter}');
    expect(onConnect).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('Enter a reason, then connect.');
    await user.type(field, ' so{Enter}');
    expect(onConnect).toHaveBeenCalledExactlyOnceWith('100', { kind: 'instant', reason: 'why so' });
  });

  it('offers a magic link only to those who may make one', async () => {
    const { user, onConnect, unmount } = showSearch();
    await user.click(screen.getByRole('button', { name: /^Options for/ }));
    await user.click(screen.getByRole('button', { name: 'Copy magic link' }));
    expect(onConnect).toHaveBeenCalledExactlyOnceWith('100', { kind: 'magic' });
    unmount();
    const menu = sampleMenu({ may: { connect: true, magic: false } });
    const second = showSearch({ found: foundWith([sampleCustomer()], { menu }) });
    await second.user.click(screen.getByRole('button', { name: /^Options for/ }));
    expect(screen.queryByRole('button', { name: 'Copy magic link' })).toBeNull();
  });

  it('shows a link that could not be copied, and a failure with the same choice again', async () => {
    const url = 'https://shop.example/connect/go#t';
    const { unmount } = showSearch({ connecting: { '100': { state: 'by-hand', url, expiresAt: atMinute(60) } } });
    expect(screen.getByRole('textbox', { name: 'Magic link' }).getAttribute('value')).toBe(url);
    unmount();
    const choice = { kind: 'instant', landing: 'home' } as const;
    const failed = { state: 'failed', failure: { code: 'storefront_mismatch' }, choice } as const;
    showSearch({ connecting: { '100': failed } });
    expect(screen.getByRole('alert').textContent).toContain('does not belong to the chosen storefront');
  });

  it('tells how many were found, that none was, and that it is searching', () => {
    const { unmount } = showSearch();
    expect(screen.getByRole('status').textContent).toBe('1 customer found');
    unmount();
    const none = showSearch({ found: foundWith([]) });
    expect(screen.getByText('No customer matches this.')).toBeTruthy();
    none.unmount();
    showSearch({ found: { state: 'loading', value: null } });
    expect(screen.getByText('Searching').closest('[aria-busy="true"]')).not.toBeNull();
  });

  it('shows names from the shop as text', () => {
    const name = '<img src=x onerror=alert(1)> =HYPERLINK("x")';
    const { container } = showSearch({ found: foundWith([sampleCustomer({ name })]) });
    expect(screen.getByRole('heading', { name })).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });

  it('loads more where there is more', async () => {
    const { user, onMore } = showSearch({ found: foundWith([sampleCustomer()], { next: 'c' }) });
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    expect(onMore).toHaveBeenCalledOnce();
  });
});
