import type { ReactNode } from 'react';
import { text } from '../../lib/i18n/text.ts';
import type { Remote } from '../../lib/view/remote.ts';
import type { ShopRemoval, ShopTest, ShopView } from '../../lib/view/shops-store.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ShopCard } from './ShopCard.tsx';
import './ShopList.css';

export interface ShopListProps {
  readonly shops: Remote<readonly ShopView[]>;
  readonly tests: Readonly<Record<string, ShopTest>>;
  readonly removals: Readonly<Record<string, ShopRemoval>>;
  /** Name of a platform as people know it. */
  readonly platformLabel: (shop: ShopView) => string;
  readonly remediesOf: (shop: ShopView) => Remedies;
  /** Settings for the shop's sessions; null where the shop has its own. */
  readonly settingsOf: (shop: ShopView) => ReactNode;
  readonly remedies: Remedies;
  readonly onTest: (shop: ShopView) => void;
  readonly onRemove: (shop: ShopView) => void;
  readonly onAllow: (shop: ShopView) => void;
}

export const ShopList = (props: ShopListProps) => {
  const { shops, tests, removals, platformLabel, remediesOf, settingsOf, remedies, onTest, onRemove, onAllow } = props;
  return (
    <section className="shops" aria-labelledby="shops-heading">
      <h2 id="shops-heading">{text('options_shops')}</h2>
      {shops.state === 'failed' && <FailureNotice failure={shops.failure} remedies={remedies} />}
      {shops.value === null && shops.state !== 'failed' && <Skeleton label={text('options_loading')} rows={2} />}
      {shops.value?.length === 0 && <p className="shops-none">{text('options_no_shop')}</p>}
      {shops.value !== null && shops.value.length > 0 && (
        <ul className="shops-list">
          {shops.value.map((shop) => (
            <li key={shop.id}>
              <ShopCard
                shop={shop}
                platformLabel={platformLabel(shop)}
                test={tests[shop.id]}
                removal={removals[shop.id]}
                remedies={remediesOf(shop)}
                settings={settingsOf(shop)}
                onTest={() => onTest(shop)}
                onRemove={() => onRemove(shop)}
                onAllow={() => onAllow(shop)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
