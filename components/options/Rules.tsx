import { useId } from 'react';
import { text } from '../../lib/i18n/text.ts';
import type { Remote } from '../../lib/view/remote.ts';
import type { RulesSave, RulesView } from '../../lib/view/rules-store.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { RulesForm, type Preferences } from './RulesForm.tsx';
import { RulesMissing } from './RulesMissing.tsx';
import './Rules.css';

export interface RulesProps {
  readonly rules: Remote<RulesView>;
  readonly save: RulesSave | undefined;
  /** The agent was asked for cookies and said no. */
  readonly refused: boolean;
  readonly remedies: Remedies;
  readonly onSave: (chosen: Preferences) => void;
  readonly onReload: () => void;
  /** In the click itself: the browser is asked. */
  readonly onAllowCookies: () => void;
}

/** What this browser alone does for the sessions of a shop without a guard of its own. */
export const Rules = ({ rules, save, refused, remedies, onSave, onReload, onAllowCookies }: RulesProps) => {
  const id = useId();
  const view = rules.value;
  return (
    <section className="rules" aria-labelledby={id}>
      <h4 id={id}>{text('options_rules')}</h4>
      <p className="rules-why">{text('options_rules_why')}</p>
      {rules.state === 'failed' && (
        <FailureNotice failure={rules.failure} remedies={{ ...remedies, retry: onReload }} />
      )}
      {view === null && rules.state !== 'failed' && <Skeleton label={text('options_loading')} rows={2} />}
      {view !== null && (
        <>
          <RulesMissing
            permissions={view.permissions}
            wantsCookies={view.preferences.putBackCookies}
            refused={refused}
            onAllowCookies={onAllowCookies}
          />
          <RulesForm preferences={view.preferences} onSave={onSave} />
        </>
      )}
      <p className="rules-saved" role="status">
        {save?.state === 'saved' && text('options_rules_saved')}
        {save?.state === 'failed' && text('options_rules_unsaved')}
      </p>
      {save?.state === 'failed' && (
        <FailureNotice failure={save.failure} remedies={{ ...remedies, retry: () => onSave(save.chosen) }} />
      )}
    </section>
  );
};
