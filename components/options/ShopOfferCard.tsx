import { useEffect, useRef } from 'react';
import { text } from '../../lib/i18n/text.ts';
import type { ShopOffer } from '../../lib/shops/add-shop-flow.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { OriginList } from './OriginList.tsx';

export interface ShopOfferCardProps {
  readonly offer: ShopOffer;
  readonly refused: boolean;
  readonly busy: boolean;
  /** In the click itself: the browser may be asked. */
  readonly onAllow: () => void;
  readonly onCancel: () => void;
}

/** Stock shops tell nobody's role. */
const signedInText = ({ name, role }: ShopOffer['agent']): string =>
  role === '' ? text('options_signed_in_plain', name) : text('options_signed_in_as', name, role);

/** What was found at the address, and the storefront addresses that the shop names, each in full. */
export const ShopOfferCard = ({ offer, refused, busy, onAllow, onCancel }: ShopOfferCardProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const origins = [...new Set(offer.storefronts.map(({ url }) => new URL(url).origin))];
  return (
    <div className="offer">
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{offer.name}</bdi>
      </h3>
      <p>
        {offer.platformLabel} {offer.shop.platformVersion} · {signedInText(offer.agent)}
      </p>
      <p className="offer-why">
        {origins.length === 0 ? text('options_named_later') : text('options_named_by', offer.name)}
      </p>
      {origins.length > 0 && <OriginList origins={origins} missing={offer.missing} />}
      {offer.guardedHere && <p className="offer-why">{text('options_apis_why')}</p>}
      {refused && (
        <FailureNotice
          failure={{ code: 'permission_refused', detail: offer.missing.join(', ') }}
          remedies={{ retry: onAllow }}
        />
      )}
      <div className="offer-buttons">
        <Button look="primary" busy={busy} onClick={onAllow}>
          {text(offer.missing.length === 0 ? 'options_add_this' : 'options_allow_and_add')}
        </Button>
        <Button onClick={onCancel}>{text('options_cancel')}</Button>
      </div>
    </div>
  );
};
