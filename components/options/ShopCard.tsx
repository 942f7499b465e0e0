import { useId, type ReactNode } from 'react';
import { plural, text } from '../../lib/i18n/text.ts';
import { shortTimeText } from '../../lib/i18n/time-text.ts';
import type { ShopRemoval, ShopTest, ShopView } from '../../lib/view/shops-store.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OriginList } from './OriginList.tsx';
import './ShopCard.css';

export interface ShopCardProps {
  readonly shop: ShopView;
  readonly platformLabel: string;
  readonly test: ShopTest | undefined;
  readonly removal: ShopRemoval | undefined;
  readonly remedies: Remedies;
  /** Settings for the shop's sessions; null where the shop has its own. */
  readonly settings: ReactNode;
  readonly onTest: () => void;
  readonly onRemove: () => void;
  /** In the click itself: the browser is asked. */
  readonly onAllow: () => void;
}

const originOf = (url: string): string => new URL(url).origin;

const TestResult = ({ test, remedies }: { readonly test: ShopTest | undefined; readonly remedies: Remedies }) => {
  if (test === undefined || test.state === 'testing') return null;
  if (test.state === 'failed') return <FailureNotice failure={test.failure} remedies={remedies} />;
  const { agent, role, milliseconds } = test.result;
  return (
    <Notice
      tone="success"
      title={role === '' ? text('options_test_passed_plain', agent) : text('options_test_passed', agent, role)}
    >
      <p>{plural('options_test_time', Math.round(milliseconds))}</p>
    </Notice>
  );
};

export const ShopCard = (props: ShopCardProps) => {
  const { shop, platformLabel, test, removal, remedies, settings, onTest, onRemove, onAllow } = props;
  const id = useId();
  const storefronts = [...new Set(shop.storefronts.map(({ url }) => originOf(url)))];
  const origins = [...new Set([originOf(shop.adminBase), ...storefronts])];
  return (
    <article className="card" aria-labelledby={id}>
      <header className="card-header">
        <div>
          <h3 id={id}>
            <bdi>{shop.name}</bdi>
          </h3>
          <p className="card-platform">
            {platformLabel} {shop.platformVersion} ·{' '}
            {text('options_added', shortTimeText(new Date(shop.addedAt).toISOString()))}
          </p>
        </div>
        <div className="card-buttons">
          <Button busy={test?.state === 'testing'} onClick={onTest}>
            {text('options_test')}
          </Button>
          <ConfirmButton
            label={text('options_remove')}
            name={text('options_remove_shop', shop.name)}
            question={text('options_remove_really', shop.name)}
            yes={text('options_remove')}
            no={text('common_keep')}
            busy={removal?.state === 'removing'}
            onConfirm={onRemove}
          />
        </div>
      </header>
      <dl className="card-facts">
        <dt>{text('options_admin')}</dt>
        <dd>
          <a href={shop.adminBase} target="_blank" rel="noreferrer" dir="ltr">
            {shop.adminBase}
          </a>
        </dd>
        <dt>{text('options_addresses')}</dt>
        <dd>
          <OriginList origins={origins} missing={shop.missing} />
        </dd>
      </dl>
      {shop.missing.length > 0 && (
        <Notice
          tone="hint"
          title={plural('options_missing', shop.missing.length)}
          actions={
            <Button look="primary" onClick={onAllow}>
              {text('options_allow')}
            </Button>
          }
        >
          <p>{text('options_missing_why')}</p>
        </Notice>
      )}
      {removal?.state === 'failed' && (
        <FailureNotice failure={removal.failure} remedies={{ ...remedies, retry: onRemove }} />
      )}
      <TestResult test={test} remedies={{ ...remedies, retry: onTest }} />
      {settings}
    </article>
  );
};
