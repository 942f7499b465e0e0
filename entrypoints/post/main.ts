import '../../components/tokens.css';
import './post.css';
import { element } from '../../lib/dom/element.ts';
import { describeDocument } from '../../lib/i18n/direction.ts';
import { failureText } from '../../lib/i18n/failure-text.ts';
import { text } from '../../lib/i18n/text.ts';
import { send } from '../../lib/messaging/send.ts';

/** Logs in: asks the worker for the form that waits, and submits it in place of this page. */
const root = document.getElementById('root');
describeDocument(document.documentElement);
document.title = text('extensionName');

const answer = await send('page/posting', { posting: location.hash.slice(1) });
if (answer.ok) {
  const { url, fields } = answer.value;
  const inputs = Object.entries(fields).map(([name, value]) => element('input', { type: 'hidden', name, value }));
  const form = element('form', { method: 'post', action: url, hidden: '' }, ...inputs);
  document.body.append(form);
  form.submit();
} else {
  const { sentence, next } = failureText(answer.error);
  root?.append(element('h1', {}, sentence), element('p', { role: 'alert' }, next));
}
