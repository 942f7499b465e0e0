import type { Failure } from '../lib/protocol/errors.ts';
import { failureText } from '../lib/i18n/failure-text.ts';
import { text } from '../lib/i18n/text.ts';
import { remediesFor, type Remedy } from '../lib/view/remedy.ts';
import { Button } from './ui/Button.tsx';
import { Notice } from './ui/Notice.tsx';

/** What the page can do about failures; what it leaves out gets no button. */
export type Remedies = Partial<Record<Remedy, () => void>>;

export interface FailureNoticeProps {
  readonly failure: Failure;
  readonly remedies: Remedies;
  /** What trying again is called here. */
  readonly retryLabel?: string;
}

const LABELS = {
  retry: 'common_try_again',
  options: 'common_open_options',
  admin: 'common_open_admin',
  reload: 'common_reload',
} as const;

/** A failure as a sentence, the one thing to do next, and the buttons that do it. */
export const FailureNotice = ({ failure, remedies, retryLabel }: FailureNoticeProps) => {
  const { sentence, next, detail } = failureText(failure);
  const offered = remediesFor(failure.code).flatMap((remedy) => {
    const act = remedies[remedy];
    return act === undefined ? [] : [{ remedy, act }];
  });
  return (
    <Notice
      tone="failure"
      title={sentence}
      actions={
        offered.length === 0
          ? undefined
          : offered.map(({ remedy, act }) => (
              <Button key={remedy} onClick={act}>
                {remedy === 'retry' && retryLabel !== undefined ? retryLabel : text(LABELS[remedy])}
              </Button>
            ))
      }
    >
      <p>{next}</p>
      {detail !== null && (
        <p className="failure-detail">
          {text('common_detail')} <bdi>{detail}</bdi>
        </p>
      )}
    </Notice>
  );
};
