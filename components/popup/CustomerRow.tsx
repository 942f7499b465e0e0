import { useId, useState } from 'react';
import type { Choice, Menu } from '../../lib/messaging/messages.ts';
import { failureText } from '../../lib/i18n/failure-text.ts';
import { text } from '../../lib/i18n/text.ts';
import type { ErrorCode } from '../../lib/protocol/errors.ts';
import type { ListedCustomer } from '../../lib/platforms/session-adapter.ts';
import type { Connecting } from '../../lib/view/find-store.ts';
import type { Remedies } from '../FailureNotice.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { EmailAddress } from '../ui/EmailAddress.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { ConnectOutcome } from './ConnectOutcome.tsx';

export interface CustomerRowProps {
  readonly customer: ListedCustomer;
  readonly menu: Menu;
  /** The shop's offer for this customer alone: one of its storefronts has to be chosen. */
  readonly ownMenu: Menu | undefined;
  readonly connecting: Connecting | undefined;
  readonly remedies: Remedies;
  readonly onConnect: (choice: Choice) => void;
}

/** Why this customer cannot be connected by this agent; null when they can. */
const refusalOf = (customer: ListedCustomer, menu: Menu): ErrorCode | null => {
  if (!menu.may.connect) return 'not_allowed';
  return customer.connectable ? null : (customer.refusal ?? 'not_allowed');
};

/** The storefront is not asked for: as in the admin, the customer's own is taken unless another is chosen. */
const mustBeAsked = (menu: Menu): boolean => menu.reason.rule !== 'optional';

export const CustomerRow = ({ customer, menu, ownMenu, connecting, remedies, onConnect }: CustomerRowProps) => {
  const [opened, setOpen] = useState(false);
  const open = opened || ownMenu !== undefined;
  const id = useId();
  const refusal = refusalOf(customer, menu);
  const working = connecting?.state === 'working';
  return (
    <article className="customer" aria-labelledby={`${id}-name`}>
      <div>
        <h3 id={`${id}-name`} className="customer-name">
          <bdi>{customer.name}</bdi>
        </h3>
        <p className="customer-mail">
          <EmailAddress address={customer.email} />
        </p>
        <p className="customer-badges">
          {customer.status === 'inactive' && <Badge tone="danger">{text('popup_inactive')}</Badge>}
          {customer.guest && <Badge>{text('popup_guest')}</Badge>}
          {customer.groups.map((group) => (
            <Badge key={group}>
              <bdi>{group}</bdi>
            </Badge>
          ))}
        </p>
      </div>
      <div className="split">
        <Button
          look="primary"
          busy={working}
          aria-disabled={refusal !== null}
          aria-label={text('button_connect_as', customer.name)}
          aria-describedby={refusal === null ? undefined : `${id}-refusal`}
          onClick={() => {
            if (mustBeAsked(menu)) setOpen(true);
            else onConnect({ kind: 'instant' });
          }}
        >
          {text('button_connect')}
        </Button>
        {refusal === null && (
          <Button
            look="primary"
            square
            aria-label={text('button_options', customer.name)}
            aria-expanded={open}
            aria-controls={`${id}-form`}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" />
          </Button>
        )}
      </div>
      {refusal !== null && (
        <p className="customer-refusal" id={`${id}-refusal`}>
          {failureText({ code: refusal }).sentence}
        </p>
      )}
      <ConnectOutcome connecting={connecting} remedies={remedies} onRetry={(choice) => onConnect(choice)} />
      {open && refusal === null && (
        <ConnectForm
          id={`${id}-form`}
          // A new offer is a new form: what was chosen before it may not be in it.
          key={ownMenu === undefined ? 'shop' : 'customer'}
          customer={customer.name}
          menu={ownMenu ?? menu}
          busy={working}
          onConnect={onConnect}
        />
      )}
    </article>
  );
};
