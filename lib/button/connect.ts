import type { Send } from '../dom/send-message.ts';
import { language, text } from '../i18n/text.ts';
import type { Choice } from '../messaging/messages.ts';
import type { Failure } from '../protocol/errors.ts';

/** How a connect ended, in words of the button. */
export type Outcome =
  | { readonly kind: 'opened' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'copied'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ConnectIo {
  readonly send: Send;
  /** Puts a text on the clipboard; rejects where the browser refuses. */
  copy(text: string): Promise<void>;
}

/** Day and time where the moment is not today's. */
const formatMoment = (instant: string): string => {
  const moment = new Date(instant);
  const today = moment.toDateString() === new Date().toDateString();
  const style = today ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(language(), style).format(moment);
};

/** Asks for one connect. A magic link goes from the answer to the clipboard and is written nowhere else. */
export const requestConnect = async (io: ConnectIo, customer: string, choice: Choice): Promise<Outcome> => {
  const answer = await io.send('admin/connect', { customer, choice });
  if (!answer.ok) return { kind: 'failed', failure: answer.error };
  if (answer.value.kind !== 'copy') return { kind: answer.value.kind };
  try {
    await io.copy(answer.value.url);
  } catch {
    return { kind: 'failed', failure: { code: 'clipboard_refused' } };
  }
  return { kind: 'copied', sentence: text('button_copied', formatMoment(answer.value.expiresAt)) };
};
