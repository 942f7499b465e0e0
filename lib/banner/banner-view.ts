import { adoptStyle } from '../dom/adopt-style.ts';
import { element } from '../dom/element.ts';
import { getTone } from '../dom/tone.ts';
import type { FailureText } from '../i18n/failure-text.ts';
import { text } from '../i18n/text.ts';
import { BANNER_STYLE } from './banner-style.ts';
import type { Edge } from './make-room.ts';

export const BANNER_TAG = 'connect-banner';

const icon = (name: 'who' | 'fold'): HTMLElement => element('span', { class: `icon ${name}`, 'aria-hidden': 'true' });

/** What the banner says; every text is a person's or the shop's and is shown as text. */
export interface BannerFacts {
  readonly customer: string | null;
  readonly by: string | null;
  readonly chips: readonly string[];
  /** In place of what the shop has not confirmed. */
  readonly doubt: string | null;
}

/** The banner's elements. Draws what it is told. */
export class BannerView {
  readonly host = document.createElement(BANNER_TAG);
  readonly exit = element('button', { type: 'button', class: 'exit' });
  readonly fold = element('button', { type: 'button', class: 'fold' }, icon('fold'));
  readonly pill = element('button', { type: 'button', class: 'pill' }, icon('who'));
  readonly #region = element('section', { class: 'bar' });
  readonly #who = element('span');
  readonly #short = element('span');
  readonly #facts = element('span', { class: 'facts' });
  readonly #left = element('span', { class: 'left' });
  readonly #told = element('span', { class: 'told', role: 'status', 'aria-live': 'polite' });
  readonly #trouble = element('p', { class: 'trouble', role: 'alert', hidden: '' });

  constructor() {
    const root = this.host.attachShadow({ mode: 'open' });
    this.pill.append(this.#short);
    this.fold.setAttribute('aria-label', text('banner_minimise'));
    this.fold.title = text('banner_minimise');
    this.#region.append(
      element('span', { class: 'who' }, icon('who'), this.#who),
      this.#facts,
      element('span', { class: 'ends' }, this.exit, this.fold),
      this.#trouble,
    );
    root.append(this.#region, this.pill, this.#told);
    adoptStyle(root, BANNER_STYLE);
    this.setExiting(false);
  }

  mount(edge: Edge): void {
    this.host.dataset['edge'] = edge;
    if (!this.host.isConnected) document.documentElement.append(this.host);
    this.host.dataset['tone'] = getTone(document.body);
  }

  show({ customer, by, chips, doubt }: BannerFacts): void {
    this.exit.hidden = false;
    const label = customer === null ? text('banner_region_unknown') : text('banner_region', customer);
    this.#region.setAttribute('aria-label', label);
    this.#who.textContent = label;
    this.#short.textContent = label;
    this.pill.setAttribute('aria-label', `${label}. ${text('banner_expand')}`);
    const said = chips.map((chip) => element('span', { class: 'chip' }, chip));
    if (doubt !== null) said.unshift(element('span', { class: 'chip' }, doubt));
    if (by !== null) said.unshift(element('span', { class: 'by' }, by));
    this.#facts.replaceChildren(...said, this.#left);
  }

  /** Nobody is logged in, so there is nothing to leave. */
  showRefusal(refusal: FailureText): void {
    const label = text('banner_refused');
    this.#region.setAttribute('aria-label', label);
    this.#who.textContent = label;
    this.#short.textContent = label;
    this.pill.setAttribute('aria-label', `${label}. ${text('banner_expand')}`);
    this.#facts.replaceChildren();
    this.exit.hidden = true;
    this.setTrouble(refusal, false);
  }

  setTimeLeft(words: string): void {
    this.#left.textContent = words;
  }

  announce(words: string): void {
    this.#told.textContent = words;
  }

  setSmall(small: boolean): void {
    this.host.toggleAttribute('data-small', small);
    this.#region.hidden = small;
    this.pill.hidden = !small;
  }

  setExiting(exiting: boolean): void {
    this.exit.setAttribute('aria-busy', String(exiting));
    this.exit.textContent = text(exiting ? 'banner_exiting' : 'banner_exit');
  }

  /** `retry`: what the agent wanted can be tried again with the button. */
  setTrouble(trouble: FailureText | null, retry = true): void {
    this.#trouble.hidden = trouble === null;
    if (trouble === null) this.#trouble.replaceChildren();
    else {
      const next = trouble.detail === null ? trouble.next : `${trouble.next} (${trouble.detail})`;
      this.#trouble.replaceChildren(trouble.sentence, ' ', element('span', {}, next));
      if (retry) this.exit.textContent = text('banner_retry');
    }
  }
}
