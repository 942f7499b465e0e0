import { text } from '../../lib/i18n/text.ts';
import type { RulesView } from '../../lib/view/rules-store.ts';
import { RulesForm, type Preferences } from './RulesForm.tsx';
import { RulesMissing } from './RulesMissing.tsx';
import { SettingsSection, type SettingsProps } from './SettingsSection.tsx';

export interface RulesProps extends SettingsProps<RulesView, Preferences> {
  /** The agent was asked for cookies and said no. */
  readonly refused: boolean;
  /** In the click itself: the browser is asked. */
  readonly onAllowCookies: () => void;
}

/** What this browser alone does for the sessions of a shop without a guard of its own. */
export const Rules = (props: RulesProps) => (
  <SettingsSection {...props} heading={text('options_rules')} why={[text('options_rules_why')]}>
    {(view) => (
      <>
        <RulesMissing view={view} refused={props.refused} onAllowCookies={props.onAllowCookies} />
        <RulesForm view={view} onSave={props.onSave} />
      </>
    )}
  </SettingsSection>
);
