/** @jsxImportSource hono/jsx */
import { GROUPS } from '../shop/groups.ts';
import type { AgentRow } from '../shop/agents.ts';
import { fullName, type Customer } from '../shop/customers.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../shop/languages.ts';
import type { Sites } from '../shop/sites.ts';
import { AdminLayout } from './AdminLayout.tsx';
import { ConnectPlace } from './ConnectPlace.tsx';
import { Panel } from './Panel.tsx';

interface EditPageProps {
  readonly sites: Sites;
  readonly agent: AgentRow;
  readonly formToken: string;
  readonly customer: Customer;
  readonly error: string | null;
}

const Check = ({ name, label, checked }: { name: string; label: string; checked: boolean }) => (
  <label class="check">
    <input type="checkbox" name={name} value="1" checked={checked} />
    {label}
  </label>
);

const EditForm = ({ formToken, customer }: Pick<EditPageProps, 'formToken' | 'customer'>) => (
  <form method="post" action={`/admin/customers/${customer.id}/edit`} class="form">
    <input type="hidden" name="form_token" value={formToken} />
    <label class="field">
      First name
      <input name="first_name" value={customer.first_name} maxlength={200} required />
    </label>
    <label class="field">
      Last name
      <input name="last_name" value={customer.last_name} maxlength={200} />
    </label>
    <label class="field">
      Company
      <input name="company" value={customer.company ?? ''} maxlength={200} />
    </label>
    <label class="field">
      Language
      <select name="language">
        {LANGUAGES.map((language) => (
          <option value={language} selected={customer.language === language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </label>
    <fieldset>
      <legend>Groups</legend>
      {Object.values(GROUPS).map((group) => (
        <label class="check">
          <input type="checkbox" name="groups" value={group} checked={customer.groups.includes(group)} />
          {group}
        </label>
      ))}
    </fieldset>
    <fieldset>
      <legend>Account</legend>
      <Check name="active" label="Enabled: may log in and order" checked={customer.active === 1} />
      <Check name="newsletter" label="Receives the newsletter" checked={customer.newsletter === 1} />
      <Check name="consents" label="Allows us to open the account for assistance" checked={customer.consents === 1} />
    </fieldset>
    <p class="form-actions">
      <button class="button button-main" type="submit">
        Save
      </button>
      <a class="button button-quiet" href={`/admin/customers/${customer.id}`}>
        Cancel
      </a>
    </p>
  </form>
);

export const CustomerEditPage = ({ sites, agent, formToken, customer, error }: EditPageProps) => {
  const name = fullName(customer);
  return (
    <AdminLayout
      sites={sites}
      agent={agent}
      formToken={formToken}
      title={`Edit ${name}`}
      section="customers"
      toolbar={<ConnectPlace customer={{ ...customer, name }} id={customer.id} kind="customer" />}
    >
      {error === null ? null : (
        <p class="notice notice-bad" role="alert">
          {error}
        </p>
      )}
      <Panel title="Customer" icon="customers">
        <EditForm formToken={formToken} customer={customer} />
      </Panel>
    </AdminLayout>
  );
};
