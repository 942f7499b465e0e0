import { text, type TextKey } from '../../lib/i18n/text.ts';
import type { AddressProblem } from '../../lib/shops/admin-address.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface AddressFormProps {
  readonly address: string;
  readonly problem: AddressProblem | null;
  readonly httpConfirmed: boolean;
  readonly busy: boolean;
  readonly onType: (address: string) => void;
  readonly onConfirmHttp: (confirmed: boolean) => void;
  readonly onSubmit: () => void;
}

const PROBLEMS = {
  empty: 'options_address_empty',
  not_an_address: 'options_address_not_one',
  not_http: 'options_address_not_http',
  holds_credentials: 'options_address_credentials',
  http_unconfirmed: 'options_address_http',
} as const satisfies Record<AddressProblem, TextKey>;

export const AddressForm = (props: AddressFormProps) => {
  const { address, problem, httpConfirmed, busy, onType, onConfirmHttp, onSubmit } = props;
  const asksForHttp = problem === 'http_unconfirmed' || httpConfirmed;
  return (
    <form
      className="add-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      <div className="add-address">
        <TextField
          label={text('options_address')}
          hint={text('options_address_hint')}
          error={problem === null ? null : text(PROBLEMS[problem])}
          type="url"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          maxLength={2048}
          placeholder="https://shop.example/admin"
          value={address}
          onType={onType}
        />
        <Button type="submit" look="primary" busy={busy}>
          {text('options_check')}
        </Button>
      </div>
      {asksForHttp && (
        <CheckField label={text('options_confirm_http')} checked={httpConfirmed} onCheck={onConfirmHttp} />
      )}
    </form>
  );
};
