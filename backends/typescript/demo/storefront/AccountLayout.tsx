/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import { fullName, type Customer } from '../shop/customers.ts';
import { StorefrontLayout } from './StorefrontLayout.tsx';
import type { Visit } from './visit.ts';

const PAGES = [
  ['overview', ''],
  ['orders', '/orders'],
  ['addresses', '/addresses'],
  ['security', '/security'],
  ['payment_means', '/payment'],
] as const;

export interface AccountProps {
  readonly visit: Visit;
  readonly customer: Customer;
}

interface LayoutProps extends AccountProps {
  readonly page: (typeof PAGES)[number][0];
  readonly notice?: string | undefined;
  readonly error?: string | undefined;
}

/** Frame of the pages behind the customer's login. */
export const AccountLayout = ({ visit, customer, page, notice, error, children }: PropsWithChildren<LayoutProps>) => {
  const { t } = visit;
  const path = PAGES.find(([key]) => key === page)?.[1] ?? '';
  return (
    <StorefrontLayout visit={visit} title={t(page)} path={`/account${path}`}>
      <div class="account" data-account={String(customer.id)}>
        <nav class="account-menu" aria-label={t('account')}>
          <p class="account-name">
            <bdi>{fullName(customer)}</bdi>
            <small>{customer.email}</small>
          </p>
          <ul>
            {PAGES.map(([key, to]) => (
              <li>
                <a href={`/account${to}`} aria-current={key === page ? 'page' : undefined}>
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="account-page">
          <h1 class="page-title">{t(page)}</h1>
          {notice === undefined ? null : (
            <p class="notice" role="status">
              {notice}
            </p>
          )}
          {error === undefined ? null : (
            <p class="notice notice-bad" role="alert">
              {error}
            </p>
          )}
          {children}
        </div>
      </div>
    </StorefrontLayout>
  );
};
