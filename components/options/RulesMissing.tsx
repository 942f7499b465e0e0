import { text } from '../../lib/i18n/text.ts';
import type { RulesView } from '../../lib/view/rules-store.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

export interface RulesMissingProps {
  readonly permissions: RulesView['permissions'];
  /** Whether the agent wants what cookies are for. */
  readonly wantsCookies: boolean;
  readonly refused: boolean;
  /** In the click itself: the browser is asked. */
  readonly onAllowCookies: () => void;
}

/** What is off because the browser has not allowed it, and how to allow it. */
export const RulesMissing = ({ permissions, wantsCookies, refused, onAllowCookies }: RulesMissingProps) => (
  <>
    {!permissions.rules && (
      <Notice tone="hint" title={text('options_rules_off')}>
        <p>{text('options_rules_off_why')}</p>
      </Notice>
    )}
    {!permissions.cookies && wantsCookies && (
      <Notice
        tone="hint"
        title={text('options_rules_cookies_off')}
        actions={<Button onClick={onAllowCookies}>{text('options_rules_allow_cookies')}</Button>}
      >
        <p>{text('options_rules_cookies_off_why')}</p>
        <p role="status">{refused && text('options_rules_refused')}</p>
      </Notice>
    )}
  </>
);
