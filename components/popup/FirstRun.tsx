import { text } from '../../lib/i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import './FirstRun.css';

export interface FirstRunProps {
  /** Host of the page in the active tab; null where it is no web page. */
  readonly host: string | null;
  readonly onAddThis: () => void;
  readonly onAddOther: () => void;
}

/** What the popup says before there is any shop. */
export const FirstRun = ({ host, onAddThis, onAddOther }: FirstRunProps) => (
  <section className="first-run">
    <h2>{text('popup_no_shop')}</h2>
    <p>{text('popup_no_shop_next')}</p>
    {host !== null && (
      <>
        <p className="first-run-host">
          <bdi>{host}</bdi>
        </p>
        <Button look="primary" onClick={onAddThis}>
          {text('popup_add_this')}
        </Button>
      </>
    )}
    <Button look={host === null ? 'primary' : 'quiet'} onClick={onAddOther}>
      {text(host === null ? 'popup_add_shop' : 'popup_add_another')}
    </Button>
  </section>
);
