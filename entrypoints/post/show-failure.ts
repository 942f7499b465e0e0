import '../../components/tokens.css';
import './post.css';
import { element } from '../../lib/dom/element.ts';
import { describeDocument } from '../../lib/i18n/direction.ts';
import { failureText } from '../../lib/i18n/failure-text.ts';
import { text } from '../../lib/i18n/text.ts';
import type { Failure } from '../../lib/protocol/errors.ts';

/** Says why nothing was posted, where there was nothing to see before. */
export const showFailure = (failure: Failure): void => {
  describeDocument(document.documentElement);
  document.title = text('extensionName');
  // The worker that held the form was stopped: to the agent that is the same as a form that was used.
  const { sentence, next } = failureText(failure.code === 'unreachable' ? { code: 'link_lost' } : failure);
  document.getElementById('root')?.append(element('h1', {}, sentence), element('p', { role: 'alert' }, next));
};
