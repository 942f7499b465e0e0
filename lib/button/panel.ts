import { placePanel } from './panel-place.ts';

const PLACED_AGAIN_ON = ['scroll', 'resize'] as const;

/** A layer above the page that belongs to one button and lives in its shadow root. Made when it is first needed. */
export class Panel {
  readonly element: HTMLDivElement;
  readonly #host: HTMLElement;
  #open: AbortController | null = null;
  #onLeft: (() => void) | null = null;

  constructor(host: HTMLElement, root: ShadowRoot, className: 'panel' | 'hint') {
    this.#host = host;
    this.element = document.createElement('div');
    this.element.className = className;
    this.element.setAttribute('popover', 'manual');
    this.element.hidden = true;
    root.append(this.element);
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Shows `content`; `onLeft` runs when the focus has gone somewhere else by itself. */
  show(content: Node, onLeft?: () => void): void {
    this.element.replaceChildren(content);
    this.#onLeft = onLeft ?? null;
    if (this.#open === null) this.#reveal();
    this.place();
  }

  #reveal(): void {
    this.#open = new AbortController();
    const { signal } = this.#open;
    this.element.hidden = false;
    if ('showPopover' in this.element) this.element.showPopover();
    for (const type of PLACED_AGAIN_ON) {
      window.addEventListener(type, () => this.place(), { signal, capture: true, passive: true });
    }
    this.element.addEventListener('focusout', ({ relatedTarget }) => this.#handleFocusOut(relatedTarget), { signal });
  }

  /** A focus that goes nowhere is a window that lost it, or content that was replaced. */
  #handleFocusOut(to: EventTarget | null): void {
    if (to instanceof Node && !this.element.contains(to)) this.#onLeft?.();
  }

  place(): void {
    const { style } = this.element;
    style.removeProperty('max-block-size');
    const { left, top, maxHeight } = placePanel(
      this.#host.getBoundingClientRect(),
      this.element.getBoundingClientRect(),
      { width: document.documentElement.clientWidth, height: window.innerHeight },
      getComputedStyle(this.#host).direction === 'rtl',
    );
    style.setProperty('left', `${left}px`);
    style.setProperty('top', `${top}px`);
    style.setProperty('max-block-size', `${maxHeight}px`);
  }

  close(): void {
    if (this.#open === null) return;
    this.#open.abort();
    this.#open = null;
    if ('hidePopover' in this.element && this.element.isConnected) this.element.hidePopover();
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
