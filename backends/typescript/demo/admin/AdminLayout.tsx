/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import type { Child } from 'hono/jsx';
import type { AgentRow } from '../shop/agents.ts';
import type { Sites } from '../shop/sites.ts';
import { DEMO_VERSION } from '../version.ts';
import { Icon, type IconName } from './icons.tsx';

type Section = 'dashboard' | 'orders' | 'customers' | 'live' | 'settings';

const MENU: readonly (readonly [section: Section, path: string, label: string, icon: IconName])[] = [
  ['dashboard', '', 'Dashboard', 'dashboard'],
  ['orders', 'orders', 'Orders', 'orders'],
  ['customers', 'customers', 'Customers', 'customers'],
  ['live', 'customers/live', 'Customers, live grid', 'live'],
  ['settings', 'settings', 'Connect settings', 'settings'],
];

interface HeadProps {
  readonly sites: Sites;
  readonly title: string;
  readonly signedIn: boolean;
  readonly scripts?: readonly string[];
}

/** The head of every admin page. Once an agent is signed in, it says where the protocol answers. */
export const AdminHead = ({ sites, title, signedIn, scripts = [] }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>{`${title} – ${sites.shopName} admin`}</title>
    {signedIn ? (
      <meta
        name="connect-as-customer"
        content={`${sites.adminBase}connect/{path}`}
        data-admin-base={sites.adminBase}
        data-version={DEMO_VERSION}
      />
    ) : null}
    <link rel="icon" href="/theme/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/theme/admin.css" />
    {scripts.map((script) => (
      <script type="module" src={`/theme/${script}`} />
    ))}
  </head>
);

interface LayoutProps {
  readonly sites: Sites;
  readonly agent: AgentRow;
  readonly formToken: string;
  readonly title: string;
  readonly section: Section;
  /** Beside the title, e.g. badges. */
  readonly aside?: Child;
  /** Buttons at the right of the title. */
  readonly toolbar?: Child;
  readonly notice?: string | undefined;
  readonly scripts?: readonly string[];
}

const TopBar = ({ sites, agent, formToken }: Pick<LayoutProps, 'sites' | 'agent' | 'formToken'>) => (
  <header class="top-bar">
    <a class="brand" href="/admin/">
      <span class="brand-mark" aria-hidden="true">
        B
      </span>
      {sites.shopName} <small>{DEMO_VERSION}</small>
    </a>
    <form class="quick-search" action="/admin/customers" role="search">
      <Icon name="search" />
      <input type="search" name="q" placeholder="Find a customer…" aria-label="Find a customer" />
    </form>
    <a class="top-link" href={sites.storefronts[0].url}>
      <Icon name="shop" />
      <span class="wide-only">View shop</span>
    </a>
    <span class="who">
      <strong>{agent.name}</strong>
      <small>{agent.role}</small>
    </span>
    <form method="post" action="/admin/sign-out">
      <input type="hidden" name="form_token" value={formToken} />
      <button class="top-link" type="submit">
        <Icon name="signOut" />
        <span class="wide-only">Sign out</span>
      </button>
    </form>
  </header>
);

/** Frame of every page behind the sign-in. */
export const AdminLayout = (props: PropsWithChildren<LayoutProps>) => (
  <html lang="en">
    <AdminHead sites={props.sites} title={props.title} signedIn scripts={props.scripts ?? []} />
    <body class="admin">
      <a class="skip-link" href="#content">
        Skip to content
      </a>
      <TopBar sites={props.sites} agent={props.agent} formToken={props.formToken} />
      <nav class="side-menu" aria-label="Admin">
        <ul>
          {MENU.map(([section, path, label, icon]) => (
            <li>
              <a href={`/admin/${path}`} aria-current={section === props.section ? 'page' : undefined}>
                <Icon name={icon} />
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" tabindex={-1}>
        <div class="title-row">
          <h1>{props.title}</h1>
          {props.aside}
          <div class="toolbar">{props.toolbar}</div>
        </div>
        {props.notice === undefined ? null : (
          <p class="notice" role="status">
            {props.notice}
          </p>
        )}
        {props.children}
      </main>
    </body>
  </html>
);
