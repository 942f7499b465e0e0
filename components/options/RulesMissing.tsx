import { text } from '../../lib/i18n/text.ts';
import type { RulesView } from '../../lib/view/rules-store.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

export interface RulesMissingProps {
  readonly view: RulesView;
  readonly refused: boolean;
  /** In the click itself: the browser is asked. */
  readonly onAllowCookies: () => void;
}

/** What does not go without cookies; null where nothing depends on them. */
const cookiesText = ({ cookieUse, preferences }: RulesView): readonly [title: string, why: string] | null => {
  if (cookieUse === 'login') return [text('options_rules_cookies_needed'), text('options_rules_cookies_needed_why')];
  return cookieUse === 'lasting' && preferences.putBackCookies
    ? [text('options_rules_cookies_off'), text('options_rules_cookies_off_why')]
    : null;
};

/** What is off because the browser has not allowed it, and how to allow it. */
export const RulesMissing = ({ view, refused, onAllowCookies }: RulesMissingProps) => {
  const missing = view.permissions.cookies ? null : cookiesText(view);
  return (
    <>
      {!view.permissions.rules && (
        <Notice tone="hint" title={text('options_rules_off')}>
          <p>{text('options_rules_off_why')}</p>
        </Notice>
      )}
      {missing !== null && (
        <Notice
          tone="hint"
          title={missing[0]}
          actions={
            <Button look={view.cookieUse === 'login' ? 'primary' : 'plain'} onClick={onAllowCookies}>
              {text('options_rules_allow_cookies')}
            </Button>
          }
        >
          <p>{missing[1]}</p>
          <p role="status">{refused && text('options_rules_refused')}</p>
        </Notice>
      )}
    </>
  );
};
