import { failureText } from '../i18n/failure-text.ts';
import { ConnectFlow, type ButtonShared } from './connect-flow.ts';
import type { GestureTarget } from './gestures.ts';
import { Popups } from './popups.ts';
import type { ShownCustomer } from './shown-customer.ts';
import type { SplitButton } from './split-button.ts';

/** So long a pointer or the focus rests before the shop is asked: sweeping over a list asks nothing. */
const REST_MS = 150;

const nothing = (): void => undefined;

const actOf = (target: Element): string | undefined => target.closest<HTMLElement>('[data-act]')?.dataset['act'];

/** One button that somebody has turned to: makes of gestures what it does. */
export class ConnectButton implements GestureTarget {
  readonly #shared: ButtonShared;
  readonly #shown: ShownCustomer;
  readonly #popups: Popups;
  readonly #flow: ConnectFlow;
  #stopResting = nothing;

  constructor(view: SplitButton, shown: ShownCustomer, shared: ButtonShared) {
    this.#shared = shared;
    this.#shown = shown;
    this.#popups = new Popups(view, () => {
      if (shown.phase === 'failed' || shown.phase === 'asking') shown.setPhase(null);
    });
    this.#flow = new ConnectFlow(shown, this.#popups, shared);
    shown.onReplaced = () => this.reset();
    shown.onPageChanged = (customer) => shared.preflight.forget(customer);
  }

  /** The page has given the place to somebody else, or taken it away. */
  reset(): void {
    this.handleLeave();
    this.#flow.reset();
  }

  handleEnter(): void {
    this.#stopResting();
    if (!this.#shown.refresh() || this.#popups.isOpen) return;
    this.#showHint();
    this.#stopResting = this.#shared.delay(() => void this.#askShop(), REST_MS);
  }

  handleLeave(): void {
    this.#stopResting();
    this.#stopResting = nothing;
    this.#popups.hideHint();
  }

  /** Before the click: whether this customer can be connected at all. What fails here, the click itself will tell. */
  async #askShop(): Promise<void> {
    const id = this.#shown.seen?.id;
    if (id === undefined || this.#shown.phase === 'working') return;
    const answer = await this.#shared.preflight.ask(id);
    if (!answer.ok || this.#shown.seen?.id !== id) return;
    if (answer.value.menu.ofCustomer === null) this.#shared.menu = answer.value.menu;
    this.#shown.learn(answer.value);
    if (this.#stopResting !== nothing) this.#showHint();
  }

  /** Says what an icon alone does not, and why a button refuses. */
  #showHint(): void {
    const told = this.#shown.phase === null ? (this.#shown.refusal ?? this.#shown.warning) : null;
    if (this.#shown.showsName && told === null) return;
    this.#popups.showHint(this.#shown.label, told === null ? null : failureText(told).sentence);
  }

  handlePress(): void {
    this.#flow.press();
    this.#popups.pressed = true;
    this.#popups.hideHint();
  }

  handleSwap(): void {
    this.#shown.refresh();
    this.#flow.fail({ code: 'customer_changed' });
  }

  handleOutside(): void {
    this.#popups.close();
  }

  handleKey(event: KeyboardEvent, target: Element): void {
    this.#popups.pressed = false;
    if (this.#handleOwnKey(event, target)) event.preventDefault();
  }

  /** True where the browser must not do what the key does elsewhere. */
  #handleOwnKey(event: KeyboardEvent, target: Element): boolean {
    const { key } = event;
    if (key === 'Escape') {
      this.#popups.hideHint();
      const wasOpen = this.#popups.isOpen;
      this.#popups.close();
      return wasOpen;
    }
    if (actOf(target) === 'more' && (key === 'ArrowDown' || key === 'ArrowUp')) {
      this.#flow.openMenu((menu) => menu.focusFirst(key === 'ArrowUp'));
      return true;
    }
    if (key === 'Enter' && target instanceof HTMLInputElement) {
      this.#flow.press();
      this.#flow.startFromMenu('instant');
      return true;
    }
    if (key === 'Enter' || (key === ' ' && !(target instanceof HTMLInputElement))) {
      this.#flow.press();
      // A key that is held down would click on and on.
      return event.repeat;
    }
    return this.#popups.menu?.handleKey(event, target) === true;
  }

  handleClick(target: Element): void {
    this.#popups.pressed = false;
    const act = actOf(target);
    const { menu } = this.#popups;
    if (act === 'main' && menu === null) this.#flow.startPlain();
    else if (act === 'main') this.#flow.startFromMenu('instant');
    else if (act === 'more' && menu === null) this.#flow.openMenu((opened) => opened.focusFirst());
    else if (act === 'more' || act === 'close') this.#popups.close();
    else if (act === 'retry') this.#flow.retry();
    else this.#clickInMenu(target);
  }

  #clickInMenu(target: Element): void {
    const todo = this.#popups.menu?.handleClick(target) ?? null;
    if (todo === 'load-carts') void this.#flow.loadCarts();
    else if (todo !== null) this.#flow.startFromMenu(todo === 'magic' ? 'magic' : 'instant');
    this.#popups.place();
  }
}
