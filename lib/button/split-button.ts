import { adoptStyle } from '../dom/adopt-style.ts';
import { element, icon } from '../dom/element.ts';
import type { Anchor } from '../platforms/platform.ts';
import { BUTTON_STYLE } from './button-style.ts';
import { ICON } from './icons.ts';

export const HOST_TAG = 'connect-as-customer';

export type ButtonState = 'ready' | 'working' | 'refused' | 'failed' | 'asking' | 'done';

const ICON_OF: Readonly<Record<ButtonState, keyof typeof ICON>> = {
  ready: 'connect',
  working: 'connect',
  refused: 'refused',
  failed: 'warning',
  asking: 'info',
  done: 'done',
};

/** Rows are many: their parts are cloned from one template, and their menus are made when they are first opened. */
const templates = new Map<boolean, HTMLElement>();

const getTemplate = (compact: boolean): HTMLElement => {
  const known = templates.get(compact);
  if (known !== undefined) return known;
  const main = element('button', { type: 'button', class: 'main', 'data-act': 'main' }, icon(ICON.connect));
  if (!compact) main.append(element('span', { class: 'label', 'aria-hidden': 'true' }));
  const more = element(
    'button',
    { type: 'button', class: 'more', 'data-act': 'more', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    icon(ICON.more),
  );
  const made = element('span', { class: 'split' }, main, more);
  templates.set(compact, made);
  return made;
};

export const isCompact = (kind: Anchor['kind']): boolean => kind === 'list-row' || kind === 'cart';

/** What is drawn for one anchor: two buttons in a shadow root. Knows no rule; it shows what it is told. */
export class SplitButton {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly main: HTMLElement;
  readonly more: HTMLElement;
  #state: ButtonState = 'ready';
  #why: HTMLElement | null = null;

  constructor(kind: Anchor['kind']) {
    this.host = document.createElement(HOST_TAG);
    this.host.dataset['kind'] = kind;
    this.host.dataset['state'] = 'ready';
    this.root = this.host.attachShadow({ mode: 'open' });
    const split = getTemplate(isCompact(kind)).cloneNode(true);
    this.root.append(split);
    adoptStyle(this.root, BUTTON_STYLE);
    const [main, more] = split.childNodes;
    if (!(main instanceof HTMLElement) || !(more instanceof HTMLElement)) throw new Error('the template has two parts');
    this.main = main;
    this.more = more;
  }

  get state(): ButtonState {
    return this.#state;
  }

  /** `label` is the accessible name, and what a wide button shows. */
  setLabels(label: string, options: string): void {
    this.main.setAttribute('aria-label', label);
    this.more.setAttribute('aria-label', options);
    const shown = this.main.querySelector('.label');
    if (shown !== null) shown.textContent = label;
  }

  /** `why` describes a refusal to those who cannot see the hint. */
  setState(state: ButtonState, why: string | null): void {
    if (state !== this.#state) {
      this.#state = state;
      this.host.dataset['state'] = state;
      this.main.querySelector('path')?.setAttribute('d', ICON[ICON_OF[state]]);
      this.main.setAttribute('aria-busy', String(state === 'working'));
      this.main.setAttribute('aria-disabled', String(state === 'refused' || state === 'working'));
    }
    this.#describe(why);
  }

  #describe(why: string | null): void {
    if (why === null) {
      this.#why?.remove();
      this.#why = null;
      this.main.removeAttribute('aria-describedby');
      return;
    }
    this.#why ??= this.root.appendChild(element('span', { id: 'why', hidden: '' }));
    this.#why.textContent = why;
    this.main.setAttribute('aria-describedby', 'why');
  }
}
