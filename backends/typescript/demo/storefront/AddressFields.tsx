/** @jsxImportSource hono/jsx */
import type { Translate } from './texts/texts.ts';

interface FieldsProps {
  readonly t: Translate;
  readonly name: string;
  /** Off where the fields may stay empty because a saved address was chosen. */
  readonly required: boolean;
}

/** The fields of a postal address, named as `addressFields` reads them. */
export const AddressFields = ({ t, name, required }: FieldsProps) => (
  <div class="address-fields">
    <label class="field field-wide">
      {t('full_name')}
      <input name="name" value={name} autocomplete="name" maxlength={200} required={required} />
    </label>
    <label class="field field-wide">
      {t('street')}
      <input name="street" autocomplete="street-address" maxlength={200} required={required} />
    </label>
    <label class="field">
      {t('postcode')}
      <input name="postcode" autocomplete="postal-code" maxlength={20} required={required} />
    </label>
    <label class="field">
      {t('city')}
      <input name="city" autocomplete="address-level2" maxlength={200} required={required} />
    </label>
    <label class="field">
      {t('country')}
      <input name="country" autocomplete="country-name" maxlength={200} required={required} />
    </label>
    <label class="field">
      {t('phone')}
      <input name="phone" type="tel" autocomplete="tel" maxlength={40} />
    </label>
  </div>
);
