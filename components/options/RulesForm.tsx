import { text } from '../../lib/i18n/text.ts';
import type { RulesView } from '../../lib/view/rules-store.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { MinutesField } from './MinutesField.tsx';

export type Preferences = RulesView['preferences'];

export interface RulesFormProps {
  readonly view: RulesView;
  /** Each change is kept at once. */
  readonly onSave: (chosen: Preferences) => void;
}

export const RulesForm = ({ view, onSave }: RulesFormProps) => {
  const { preferences, cookieUse, hasNotice } = view;
  const change = (part: Partial<Preferences>): void => onSave({ ...preferences, ...part });
  return (
    <div className="settings-form">
      <CheckField
        label={text('options_rules_checkout')}
        hint={text('options_rules_checkout_hint')}
        checked={preferences.blockCheckout}
        onCheck={(blockCheckout) => change({ blockCheckout })}
      />
      <CheckField
        label={text('options_rules_read_only')}
        hint={text('options_rules_read_only_hint')}
        checked={preferences.readOnly}
        onCheck={(readOnly) => change({ readOnly })}
      />
      {cookieUse === 'lasting' && (
        <CheckField
          label={text('options_rules_cookies')}
          hint={text('options_rules_cookies_hint')}
          checked={preferences.putBackCookies}
          onCheck={(putBackCookies) => change({ putBackCookies })}
        />
      )}
      <MinutesField minutes={preferences.minutes} onChoose={(minutes) => change({ minutes })} />
      <SelectField
        label={text('options_rules_reason')}
        value={preferences.reason}
        options={[
          { value: 'optional', label: text('options_rules_reason_optional') },
          { value: 'reason', label: text('options_rules_reason_reason') },
          { value: 'ticket', label: text('options_rules_reason_ticket') },
        ]}
        onChoose={(reason) => change({ reason })}
      />
      {hasNotice && (
        <SelectField
          label={text('options_rules_notice')}
          value={preferences.notice}
          options={[
            { value: 'ours', label: text('options_rules_notice_ours') },
            { value: 'shop', label: text('options_rules_notice_shop') },
          ]}
          onChoose={(notice) => change({ notice })}
        />
      )}
    </div>
  );
};
