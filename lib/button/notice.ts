import { element } from '../dom/element.ts';
import { failureText } from '../i18n/failure-text.ts';
import { text } from '../i18n/text.ts';
import type { ErrorCode, Failure } from '../protocol/errors.ts';
import type { ShapeName } from '../dom/icon-shapes.ts';

/** Trying again cannot help here: something else has to happen first, and the second sentence says what. */
const NO_RETRY: readonly ErrorCode[] = [
  'customer_changed',
  'customer_inactive',
  'customer_excluded',
  'extension_reloaded',
  'shop_unknown',
];

/** Decoration: the words beside it say the same. */
const icon = (name: ShapeName): HTMLElement => element('span', { class: `icon ${name}`, 'aria-hidden': 'true' });

const close = (words = text('button_close')): HTMLElement =>
  element('button', { type: 'button', class: 'answer', 'data-act': 'close' }, words);

/** A failure: what happened, the one thing to do next, and a way to try again where that is this button's to offer. */
export const makeFailureNotice = (failure: Failure, retry = true): HTMLElement => {
  const { sentence, next, detail } = failureText(failure);
  const notice = element('div', { class: 'notice failed', role: 'alert' }, icon('warning'));
  notice.append(element('p', {}, sentence), element('p', {}, detail === null ? next : `${next} (${detail})`));
  const answers = element('div', { class: 'answers' });
  const wouldClose = failure.code === 'session_would_end';
  if (retry && !NO_RETRY.includes(failure.code)) {
    const again = { type: 'button', class: 'answer primary', 'data-act': 'retry' };
    answers.append(element('button', again, text(wouldClose ? 'button_replace' : 'button_retry')));
  }
  // "Close" would sound like the session's.
  answers.append(wouldClose ? close(text('common_cancel_connect')) : close());
  notice.append(answers);
  return notice;
};

/** Something went well, or goes on elsewhere. */
export const makeStatusNotice = (kind: 'done' | 'asking', sentence: string, more?: string): HTMLElement => {
  const notice = element('div', { class: `notice ${kind}`, role: 'status' });
  notice.append(icon(kind === 'done' ? 'done' : 'info'), element('p', {}, sentence));
  if (more !== undefined) notice.append(element('p', {}, more));
  notice.append(element('div', { class: 'answers' }, close()));
  return notice;
};

/** Shown beside a button that is pointed at or has the focus: whom it is about, and why it does not work. */
export const makeHint = (label: string, why: string | null): HTMLElement => {
  const hint = element('div', {}, element('strong', {}, label));
  if (why !== null) hint.append(element('span', {}, why));
  return hint;
};
