import { text } from '../../lib/i18n/text.ts';
import type { ReportsChoice, ReportsView } from '../../lib/view/reports-store.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { DaysField } from './DaysField.tsx';
import { SettingsSection, type SettingsProps } from './SettingsSection.tsx';

export type ReportsProps = SettingsProps<ReportsView, ReportsChoice>;

const ReportsForm = ({ on, days, onSave }: ReportsChoice & Pick<ReportsProps, 'onSave'>) => (
  <div className="settings-form">
    <CheckField label={text('options_reports_on')} checked={on} onCheck={(chosen) => onSave({ on: chosen, days })} />
    <DaysField days={days} onChoose={(chosen) => onSave({ on, days: chosen })} />
  </div>
);

const ReportsState = ({ on, days }: ReportsChoice) => (
  <p>
    {on ? text('options_reports_is_on', String(days)) : text('options_reports_is_off')} {text('options_reports_who')}
  </p>
);

/** The log that agents' browsers write into a shop which keeps none: for everybody there, and no proof of anything. */
export const Reports = (props: ReportsProps) => (
  <SettingsSection
    {...props}
    heading={text('options_reports')}
    why={[text('options_reports_why'), text('options_reports_events'), text('options_reports_trust')]}
  >
    {(view) =>
      view.mayChange ? <ReportsForm {...view} onSave={props.onSave} /> : <ReportsState on={view.on} days={view.days} />
    }
  </SettingsSection>
);
