import type { ReactNode } from 'react';
import { text } from '../../lib/i18n/text.ts';
import type { AddShopState } from '../../lib/shops/add-shop-flow.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AddressForm } from './AddressForm.tsx';
import { ShopOfferCard } from './ShopOfferCard.tsx';
import './AddShop.css';

export interface AddShopProps {
  readonly flow: AddShopState;
  readonly address: string;
  readonly httpConfirmed: boolean;
  readonly onType: (address: string) => void;
  readonly onConfirmHttp: (confirmed: boolean) => void;
  /** These three in the click itself: the browser may be asked. */
  readonly onSubmit: () => void;
  readonly onAllow: () => void;
  readonly onRetry: () => void;
  readonly onRestart: () => void;
  readonly onOpenAdmin: (url: string) => void;
}

const Outcome = ({ flow, onAllow, onRetry, onRestart, onOpenAdmin }: AddShopProps): ReactNode => {
  switch (flow.step) {
    case 'address':
    case 'asking-admin':
    case 'checking':
      return null;
    case 'found':
    case 'asking-storefronts':
    case 'adding':
      return (
        <ShopOfferCard
          offer={flow.offer}
          refused={flow.step === 'found' && flow.refused}
          busy={flow.step !== 'found'}
          onAllow={onAllow}
          onCancel={onRestart}
        />
      );
    case 'failed':
      return (
        <FailureNotice
          failure={flow.failure}
          {...(flow.offer === null &&
            flow.failure.code !== 'permission_refused' && { retryLabel: text('options_check_again') })}
          remedies={{ retry: onRetry, admin: () => onOpenAdmin(flow.target.url) }}
        />
      );
    case 'done':
      return (
        <Notice
          tone="success"
          title={text('options_added_shop', flow.shop.name)}
          actions={
            <>
              <Button look="primary" onClick={() => onOpenAdmin(flow.shop.adminBase)}>
                {text('common_open_admin')}
              </Button>
              <Button onClick={onRestart}>{text('options_add_another')}</Button>
            </>
          }
        >
          <p>{text('options_added_next')}</p>
        </Notice>
      );
  }
};

/** From the address of an admin to a shop that the agent can work in. */
export const AddShop = (props: AddShopProps) => {
  const { flow, address, httpConfirmed, onType, onConfirmHttp, onSubmit } = props;
  return (
    <section className="add" aria-labelledby="add-heading">
      <h2 id="add-heading">{text('options_add')}</h2>
      {flow.step !== 'done' && (
        <AddressForm
          address={address}
          problem={flow.step === 'address' ? flow.problem : null}
          httpConfirmed={httpConfirmed}
          busy={flow.step === 'asking-admin' || flow.step === 'checking'}
          onType={onType}
          onConfirmHttp={onConfirmHttp}
          onSubmit={onSubmit}
        />
      )}
      <p
        className={flow.step === 'checking' || flow.step === 'asking-admin' ? 'add-step' : 'hidden-visually'}
        role="status"
      >
        {flow.step === 'asking-admin' && text('options_asking')}
        {flow.step === 'checking' && text('options_checking')}
      </p>
      <Outcome {...props} />
    </section>
  );
};
