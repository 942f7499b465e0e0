/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import { CATEGORIES } from '../shop/products/product.ts';
import { piecesIn } from '../shop/carts.ts';
import { fullName } from '../shop/customers.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../shop/languages.ts';
import type { Visit } from './visit.ts';

interface LayoutProps {
  readonly visit: Visit;
  readonly title: string;
  /** Address of this page, for coming back after the language has been changed. */
  readonly path: string;
}

const AccountLink = ({ visit: { loggedIn, t } }: { readonly visit: Visit }) => {
  if (loggedIn === null)
    return (
      <a class="account-link" href="/login">
        {t('log_in')}
      </a>
    );
  const name = fullName(loggedIn.customer);
  const guest = loggedIn.customer.guest === 1;
  return (
    <>
      {guest ? (
        <span class="account-link" data-customer={String(loggedIn.customer.id)}>
          <bdi>{t('hello_guest', { name })}</bdi>
        </span>
      ) : (
        <a
          class="account-link"
          href="/account"
          aria-label={`${t('account')}: ${name}`}
          data-customer={String(loggedIn.customer.id)}
        >
          <bdi>{name}</bdi>
        </a>
      )}
      <form method="post" action="/logout">
        <button class="link-button" type="submit">
          {t('log_out')}
        </button>
      </form>
    </>
  );
};

const CartLink = ({ visit: { cart, t } }: { readonly visit: Visit }) => {
  const count = cart === null ? 0 : piecesIn(cart);
  const label = t(count === 1 ? 'cart_count_one' : 'cart_count_other', { count: String(count) });
  return (
    <a class="cart-link" href="/cart" aria-label={label}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path
          d="M5 8h14l-1.2 11.2a1 1 0 0 1-1 .8H7.2a1 1 0 0 1-1-.8zM9 10V7a3 3 0 0 1 6 0v3"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      <span class="cart-count" data-cart-count>
        {count}
      </span>
    </a>
  );
};

const Header = ({ visit }: { readonly visit: Visit }) => (
  <header class="site-header">
    <div class="site-header-inner">
      <a class="wordmark" href="/">
        {visit.storefront.name}
      </a>
      <nav class="site-menu" aria-label={visit.t('menu')}>
        <ul>
          {CATEGORIES.map((category) => (
            <li>
              <a href={`/category/${category}`}>{visit.t(category)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="site-tools">
        <AccountLink visit={visit} />
        <CartLink visit={visit} />
      </div>
    </div>
  </header>
);

const Footer = ({ visit, path }: Pick<LayoutProps, 'visit' | 'path'>) => (
  <footer class="site-footer">
    <div class="site-footer-inner">
      <p>
        <strong>{visit.storefront.name}</strong>
        <br />
        {visit.t('footer_about')}
      </p>
      <form method="post" action="/language" class="language-form">
        <input type="hidden" name="back" value={path} />
        <label>
          {visit.t('language')}{' '}
          <select name="language">
            {LANGUAGES.map((language) => (
              <option value={language} selected={language === visit.language} lang={language}>
                {LANGUAGE_NAMES[language]}
              </option>
            ))}
          </select>
        </label>
        <button class="button button-quiet" type="submit">
          {visit.t('change')}
        </button>
      </form>
    </div>
  </footer>
);

/** Frame of every page of a storefront. */
export const StorefrontLayout = ({ visit, title, path, children }: PropsWithChildren<LayoutProps>) => (
  <html lang={visit.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} – ${visit.storefront.name}`}</title>
      <link rel="icon" href="/theme/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/theme/storefront.css" />
    </head>
    <body class={`storefront storefront-${visit.storefront.id}`}>
      <a class="skip-link" href="#content">
        {visit.t('skip')}
      </a>
      <Header visit={visit} />
      <main id="content" tabindex={-1}>
        {children}
      </main>
      <Footer visit={visit} path={path} />
    </body>
  </html>
);
