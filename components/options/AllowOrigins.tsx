import type { ReactNode } from 'react';
import { plural, text } from '../../lib/i18n/text.ts';
import type { AllowState } from '../../lib/view/allow-store.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { OriginList } from './OriginList.tsx';
import './AllowOrigins.css';

export interface AllowOriginsProps {
  readonly allow: AllowState;
  /** In the click itself: the browser is asked. */
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  readonly onReload: () => void;
  readonly onShops: () => void;
}

const Body = ({ allow, onAccept, onDecline, onReload, onShops }: AllowOriginsProps): ReactNode => {
  switch (allow.step) {
    case 'loading':
      return <Skeleton label={text('options_loading')} rows={1} />;
    case 'nothing':
      return <p>{text('options_allow_nothing')}</p>;
    case 'failed':
      return <FailureNotice failure={allow.failure} remedies={{ retry: onReload, options: onShops }} />;
    case 'opened':
      return <Notice tone="success" title={text('options_allow_opened', allow.shopName)} />;
    case 'declined':
      return (
        <div role="status">
          <Notice tone="hint" title={text('options_allow_declined', allow.shopName)}>
            <p>{text('options_allow_declined_next')}</p>
          </Notice>
        </div>
      );
    case 'ready':
    case 'working': {
      const refused = allow.step === 'ready' && allow.refused;
      return (
        <>
          <p>{plural('options_allow_why', allow.origins.length, allow.shopName)}</p>
          <OriginList origins={allow.origins} />
          <p className="allow-note">{text('options_allow_note')}</p>
          {refused && (
            <FailureNotice
              failure={{ code: 'permission_refused', detail: allow.origins.join(', ') }}
              remedies={{ retry: onAccept }}
            />
          )}
          <div className="allow-buttons">
            <Button look="primary" busy={allow.step === 'working'} onClick={onAccept}>
              {text('options_allow')}
            </Button>
            <Button onClick={onDecline}>{text('options_refuse')}</Button>
          </div>
        </>
      );
    }
  }
};

/** Asks for the addresses that a connect waits for, each in full and with the shop that named it. */
export const AllowOrigins = (props: AllowOriginsProps) => (
  <section className="allow" aria-labelledby="allow-heading">
    <h2 id="allow-heading">{text('options_allow_heading')}</h2>
    <Body {...props} />
    <p>
      <a href="#">{text('options_all')}</a>
    </p>
  </section>
);
