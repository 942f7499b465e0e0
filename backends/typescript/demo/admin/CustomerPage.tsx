/** @jsxImportSource hono/jsx */
import type { AddressRow } from '../shop/addresses.ts';
import type { AgentRow } from '../shop/agents.ts';
import type { Cart } from '../shop/carts.ts';
import { fullName, type Customer } from '../shop/customers.ts';
import { ADMIN_LANGUAGE, formatMinute } from '../shop/formats.ts';
import { isLanguage, LANGUAGE_NAMES } from '../shop/languages.ts';
import type { OrderRow } from '../shop/orders.ts';
import type { PaymentMeans } from '../shop/payment-means.ts';
import { storefrontName, type Sites } from '../shop/sites.ts';
import { AdminLayout } from './AdminLayout.tsx';
import { ConnectPlace } from './ConnectPlace.tsx';
import { AddressesPanel, CartsPanel, GroupsPanel, OrdersPanel, PaymentPanel } from './CustomerPanels.tsx';
import { Icon } from './icons.tsx';
import { Badge, Panel } from './Panel.tsx';

export interface CustomerPageProps {
  readonly sites: Sites;
  readonly agent: AgentRow;
  readonly formToken: string;
  readonly customer: Customer;
  readonly addresses: readonly AddressRow[];
  readonly orders: readonly OrderRow[];
  readonly carts: readonly Cart[];
  readonly paymentMeans: readonly PaymentMeans[];
  readonly notice: string | undefined;
}

const when = (instant: string | null): string => (instant === null ? '–' : formatMinute(instant, ADMIN_LANGUAGE));

const DataPanel = ({ sites, customer }: Pick<CustomerPageProps, 'sites' | 'customer'>) => (
  <Panel title="Customer" icon="customers">
    <dl class="facts">
      <dt>ID</dt>
      <dd>{customer.id}</dd>
      <dt>Title</dt>
      <dd>{customer.title ?? '–'}</dd>
      <dt>E-mail</dt>
      <dd>
        <a href={`mailto:${customer.email}`}>{customer.email}</a>
      </dd>
      {customer.company === null ? null : (
        <>
          <dt>Company</dt>
          <dd>{customer.company}</dd>
        </>
      )}
      <dt>Language</dt>
      <dd>{isLanguage(customer.language) ? LANGUAGE_NAMES[customer.language] : customer.language}</dd>
      <dt>Storefronts</dt>
      <dd>{customer.storefronts.map((id) => storefrontName(sites, id)).join(', ')}</dd>
      <dt>Registered</dt>
      <dd>{when(customer.registered_at)}</dd>
      <dt>Last visit</dt>
      <dd data-fact="last-visit">{when(customer.last_visit_at)}</dd>
      <dt>Newsletter</dt>
      <dd>{customer.newsletter === 1 ? 'Subscribed' : 'Not subscribed'}</dd>
      <dt>Assistance</dt>
      <dd>{customer.consents === 1 ? 'Allows us to open the account' : 'Has not allowed us to open the account'}</dd>
    </dl>
  </Panel>
);

/** Everything the shop knows of one customer. */
export const CustomerPage = (props: CustomerPageProps) => {
  const { sites, agent, formToken, customer, notice } = props;
  const name = fullName(customer);
  return (
    <AdminLayout
      sites={sites}
      agent={agent}
      formToken={formToken}
      title={name}
      section="customers"
      notice={notice}
      aside={
        <p class="badges">
          {customer.active === 1 ? <Badge tone="good">Enabled</Badge> : <Badge tone="bad">Disabled</Badge>}
          {customer.guest === 1 ? <Badge tone="warn">Guest</Badge> : null}
          {customer.groups.map((group) => (
            <Badge tone="plain">{group}</Badge>
          ))}
        </p>
      }
      toolbar={
        <>
          <ConnectPlace customer={{ ...customer, name }} id={customer.id} kind="customer" />
          {agent.edits_customers === 1 ? (
            <a class="button" href={`/admin/customers/${customer.id}/edit`}>
              <Icon name="edit" />
              Edit
            </a>
          ) : null}
        </>
      }
    >
      <div class="columns columns-main">
        <div>
          <DataPanel sites={sites} customer={customer} />
          <OrdersPanel orders={props.orders} />
          <CartsPanel sites={sites} customer={customer} carts={props.carts} />
        </div>
        <div>
          <GroupsPanel groups={customer.groups} />
          <AddressesPanel addresses={props.addresses} />
          <PaymentPanel paymentMeans={props.paymentMeans} />
        </div>
      </div>
    </AdminLayout>
  );
};
