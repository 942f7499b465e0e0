import { element } from '../../lib/dom/element.ts';
import { sendMessage } from '../../lib/dom/send-message.ts';

/** Logs in: asks the worker for the form that waits, and submits it in place of this page. It loads no more than that takes. */
const answer = await sendMessage('page/posting', { posting: location.hash.slice(1) });
if (answer.ok) {
  const { url, fields } = answer.value;
  const inputs = Object.entries(fields).map(([name, value]) => element('input', { type: 'hidden', name, value }));
  const form = element('form', { method: 'post', action: url, hidden: '' }, ...inputs);
  document.body.append(form);
  form.submit();
} else {
  const { showFailure } = await import('./show-failure.ts');
  showFailure(answer.error);
}
