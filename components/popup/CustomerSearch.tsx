import type { Choice, Menu } from '../../lib/messaging/messages.ts';
import { plural, text } from '../../lib/i18n/text.ts';
import type { Connecting, Found } from '../../lib/view/find-store.ts';
import type { Remote } from '../../lib/view/remote.ts';
import type { Failure } from '../../lib/protocol/errors.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { CustomerRow } from './CustomerRow.tsx';
import './CustomerSearch.css';

export interface CustomerSearchProps {
  readonly q: string;
  readonly found: Remote<Found>;
  readonly more: 'loading' | Failure | null;
  readonly connecting: Readonly<Record<string, Connecting>>;
  readonly menus: Readonly<Record<string, Menu>>;
  readonly remedies: Remedies;
  readonly onType: (q: string) => void;
  readonly onSubmit: () => void;
  readonly onMore: () => void;
  readonly onConnect: (customer: string, choice: Choice) => void;
}

/** Read out when results arrive; the rows themselves are not. */
const summary = (found: Remote<Found>): string => {
  if (found.state !== 'ready') return '';
  return found.value.customers.length === 0
    ? text('popup_found_none')
    : plural('popup_found', found.value.customers.length);
};

export const CustomerSearch = (props: CustomerSearchProps) => {
  const { q, found, more, connecting, menus, remedies, onType, onSubmit, onMore, onConnect } = props;
  const shown = found.value;
  return (
    <section className="search" aria-labelledby="search-heading">
      <h2 id="search-heading" className="hidden-visually">
        {text('popup_find')}
      </h2>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <TextField
          label={text('popup_find')}
          type="search"
          value={q}
          maxLength={100}
          placeholder={text('popup_find_by')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          onType={onType}
        />
      </form>
      <p className={shown?.customers.length === 0 ? 'search-none' : 'hidden-visually'} role="status">
        {summary(found)}
      </p>
      {found.state === 'failed' && <FailureNotice failure={found.failure} remedies={remedies} />}
      {found.state === 'loading' && shown === null && <Skeleton label={text('popup_finding')} rows={2} />}
      {shown !== null && shown.customers.length > 0 && (
        <ul className="search-results" aria-label={text('popup_results')} aria-busy={found.state === 'loading'}>
          {shown.customers.map((customer) => (
            <li key={customer.id}>
              <CustomerRow
                customer={customer}
                menu={shown.menu}
                ownMenu={menus[customer.id]}
                connecting={connecting[customer.id]}
                remedies={remedies}
                onConnect={(choice) => onConnect(customer.id, choice)}
              />
            </li>
          ))}
        </ul>
      )}
      {more !== null && more !== 'loading' && (
        <FailureNotice failure={more} remedies={{ ...remedies, retry: onMore }} />
      )}
      {typeof shown?.next === 'string' && (
        <Button look="quiet" busy={more === 'loading'} onClick={onMore}>
          {text('popup_load_more')}
        </Button>
      )}
    </section>
  );
};
