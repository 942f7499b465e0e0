import { useRef, type ReactNode } from 'react';
import { text } from '../../lib/i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import './PopupFrame.css';

export interface PopupFrameProps {
  readonly shops: readonly { readonly id: string; readonly name: string }[];
  readonly shop: string | null;
  readonly version: string;
  /** For screen readers alone. */
  readonly said: string;
  readonly onShop: (shop: string) => void;
  readonly onOptions: () => void;
  readonly children: ReactNode;
}

/** Head, scrolling middle and foot of the popup. */
export const PopupFrame = (props: PopupFrameProps) => {
  const { shops, shop, version, said, onShop, onOptions, children } = props;
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <div className="popup">
      <header className="popup-header">
        <h1>{text('extensionName')}</h1>
        {shops.length === 1 && (
          <p className="popup-shop">
            <bdi>{shops[0]?.name}</bdi>
          </p>
        )}
        {shops.length > 1 && shop !== null && (
          <div className="popup-shop">
            <SelectField
              label={text('popup_shop')}
              hideLabel
              value={shop}
              options={shops.map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={onShop}
            />
          </div>
        )}
      </header>
      <p className="hidden-visually" role="status">
        {said}
      </p>
      <main ref={main} className="popup-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="popup-footer">
        <span>{text('popup_version', version)}</span>
        <Button look="quiet" onClick={onOptions}>
          <Icon name="settings" />
          {text('common_open_options')}
        </Button>
      </footer>
    </div>
  );
};
