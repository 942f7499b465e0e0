import { element } from '../dom/element.ts';
import { text } from '../i18n/text.ts';
import type { ConnectMenu } from './menu.ts';
import { makeHint } from './notice.ts';
import { Panel } from './panel.ts';
import type { SplitButton } from './split-button.ts';

/** The layers of one button. A hint gives way to a panel; a panel shows a menu or a notice. */
export class Popups {
  menu: ConnectMenu | null = null;
  /** While the pointer is down on the button: what takes the focus then is no sign that the agent has left the menu. */
  pressed = false;
  readonly #view: SplitButton;
  #panel: Panel | null = null;
  #hint: Panel | null = null;
  /** Runs when a panel has closed, for whatever reason. */
  readonly #onClosed: () => void;

  constructor(view: SplitButton, onClosed: () => void) {
    this.#view = view;
    this.#onClosed = onClosed;
  }

  get isOpen(): boolean {
    return this.#panel?.isOpen === true;
  }

  showWaiting(): void {
    this.#show(element('p', { class: 'waiting', role: 'status' }, text('button_loading')), true);
  }

  showMenu(menu: ConnectMenu): void {
    this.menu = menu;
    this.#show(menu.content, true);
  }

  showNotice(notice: HTMLElement): void {
    this.menu = null;
    this.#show(notice, false);
  }

  #show(content: Node, asMenu: boolean): void {
    this.hideHint();
    this.#panel ??= new Panel(this.#view.host, this.#view.root, 'panel');
    this.#panel.show(content, asMenu ? () => this.#handleLeft() : undefined);
    this.#view.more.setAttribute('aria-expanded', String(asMenu));
  }

  #handleLeft(): void {
    if (!this.pressed) this.close();
  }

  /** After the content has changed its size. */
  place(): void {
    if (this.isOpen) this.#panel?.place();
  }

  close(): void {
    if (!this.isOpen) return;
    const hadFocus = this.#panel?.element.contains(this.#view.root.activeElement) === true;
    this.menu = null;
    this.#panel?.close();
    this.#view.more.setAttribute('aria-expanded', 'false');
    if (hadFocus) this.#view.more.focus();
    this.#onClosed();
  }

  showHint(label: string, why: string | null): void {
    if (this.isOpen) return;
    this.#hint ??= new Panel(this.#view.host, this.#view.root, 'hint');
    this.#hint.element.setAttribute('aria-hidden', 'true');
    this.#hint.show(makeHint(label, why));
  }

  hideHint(): void {
    this.#hint?.close();
  }
}
