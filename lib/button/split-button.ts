import { adoptStyle } from '../dom/adopt-style.ts';
import { element } from '../dom/element.ts';
import type { Anchor } from '../platforms/platform.ts';
import { BUTTON_STYLE } from './button-style.ts';
import { isCompact, type Look } from './look.ts';

export const HOST_TAG = 'connect-as-customer';

export type ButtonState = 'ready' | 'working' | 'refused' | 'failed' | 'asking' | 'done';

const createHost = (kind: Anchor['kind'], { tone, properties }: Look): HTMLElement => {
  const host = document.createElement(HOST_TAG);
  Object.assign(host.dataset, { kind, tone, state: 'ready' });
  for (const [name, value] of properties) host.style.setProperty(name, value);
  return host;
};

const createMain = (compact: boolean): HTMLElement => {
  const main = element('button', { type: 'button', class: 'main', 'data-act': 'main' });
  if (!compact) main.append(element('span', { class: 'label', 'aria-hidden': 'true' }));
  return main;
};

const createMore = (): HTMLElement =>
  element('button', {
    type: 'button',
    class: 'more',
    'data-act': 'more',
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
  });

/** One a look, of which there is one a kind: rows are many, and cloning is the quickest way to make them. */
class Template {
  readonly #host: HTMLElement;
  readonly #main: HTMLElement;
  readonly #more: HTMLElement;

  constructor(kind: Anchor['kind'], look: Look) {
    this.#host = createHost(kind, look);
    this.#main = createMain(isCompact(kind));
    this.#more = createMore();
  }

  cloneHost(): HTMLElement {
    return this.#host.cloneNode() as HTMLElement;
  }

  cloneParts(): readonly [main: HTMLElement, more: HTMLElement] {
    return [this.#main.cloneNode(true) as HTMLElement, this.#more.cloneNode() as HTMLElement];
  }
}

const templates = new WeakMap<Look, Template>();

const getTemplate = (kind: Anchor['kind'], look: Look): Template => {
  const known = templates.get(look);
  if (known !== undefined) return known;
  const made = new Template(kind, look);
  templates.set(look, made);
  return made;
};

/** The element that stands in the page; empty, and without size, until a button is drawn in it. */
export const cloneHost = (kind: Anchor['kind'], look: Look): HTMLElement => getTemplate(kind, look).cloneHost();

/** What is drawn for one anchor: two buttons in a shadow root. Knows no rule; it shows what it is told. */
export class SplitButton {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly main: HTMLElement;
  readonly more: HTMLElement;
  #state: ButtonState = 'ready';
  #why: HTMLElement | null = null;

  constructor(host: HTMLElement, kind: Anchor['kind'], look: Look) {
    this.host = host;
    this.root = host.attachShadow({ mode: 'open' });
    const [main, more] = getTemplate(kind, look).cloneParts();
    this.main = main;
    this.more = more;
    this.root.appendChild(main);
    this.root.appendChild(more);
    adoptStyle(this.root, BUTTON_STYLE);
  }

  get state(): ButtonState {
    return this.#state;
  }

  /** `label` is the accessible name; `shown` is what a wide button shows of it. */
  setLabels(label: string, options: string, shown = label): void {
    this.main.setAttribute('aria-label', label);
    this.more.setAttribute('aria-label', options);
    const words = this.main.firstElementChild;
    if (words !== null) words.textContent = shown;
  }

  /** `why` tells those who cannot see it. */
  setState(state: ButtonState, why: string | null): void {
    if (state !== this.#state) {
      this.#state = state;
      this.host.dataset['state'] = state;
      this.main.setAttribute('aria-busy', String(state === 'working'));
      this.main.setAttribute('aria-disabled', String(state === 'refused' || state === 'working'));
    }
    if (why !== null || this.#why !== null) this.#describe(why);
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
