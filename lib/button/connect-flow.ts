import { failureText } from '../i18n/failure-text.ts';
import { text } from '../i18n/text.ts';
import type { Choice, Menu } from '../messaging/messages.ts';
import type { SeenCustomer } from '../platforms/platform.ts';
import type { Failure } from '../protocol/errors.ts';
import { requestConnect, type ConnectIo, type Outcome } from './connect.ts';
import { createDraft, findMissing, getChoice, getPlainChoice } from './draft.ts';
import { ConnectMenu } from './menu.ts';
import { makeFailureNotice, makeStatusNotice } from './notice.ts';
import type { Popups } from './popups.ts';
import type { Preflight } from './preflight.ts';
import type { ShownCustomer } from './shown-customer.ts';

/** What all buttons of a page share. */
export interface ButtonShared extends ConnectIo {
  readonly preflight: Preflight;
  /** What the shop offers, as far as it is known yet. */
  menu: Menu | null;
  /** Runs `work` later unless it is taken back by what this returns. */
  delay(work: () => void, milliseconds: number): () => void;
}

/** So long the tick stays. */
const DONE_MS = 4000;

const nothing = (): void => undefined;

/** What happens between a click and its outcome. The customer is the one the page shows at press and at click. */
export class ConnectFlow {
  readonly #shown: ShownCustomer;
  readonly #popups: Popups;
  readonly #shared: ButtonShared;
  #pressed: SeenCustomer | null | undefined;
  #choice: Choice | null = null;
  #forgetDone = nothing;

  constructor(shown: ShownCustomer, popups: Popups, shared: ButtonShared) {
    this.#shown = shown;
    this.#popups = popups;
    this.#shared = shared;
  }

  get #offer(): Menu | null {
    return this.#shown.offer ?? this.#shared.menu;
  }

  /** Remembers whom the page shows while the pointer or the key goes down. */
  press(): void {
    this.#pressed = this.#shown.read();
  }

  /** The button was given to somebody else, or is going. */
  reset(): void {
    this.#forgetDone();
    this.#popups.close();
    this.#choice = null;
  }

  startPlain(): void {
    this.#start(getPlainChoice(this.#shown.read()?.cart ?? null));
  }

  retry(): void {
    if (this.#choice === null) this.startPlain();
    else this.#start(this.#choice);
  }

  startFromMenu(kind: Choice['kind']): void {
    const { menu } = this.#popups;
    const offer = this.#offer;
    if (menu === null || offer === null) return;
    menu.readFields();
    this.#start(getChoice(menu.draft, offer, kind));
  }

  /** The customer as the page shows them now, if it is the one that was pressed and drawn. */
  #readChecked(): SeenCustomer | null {
    const pressed = this.#pressed;
    const drawn = this.#shown.seen;
    this.#pressed = undefined;
    const seen = this.#shown.read();
    if (!this.#shown.refresh(seen)) {
      this.fail({ code: 'customer_unreadable' });
      return null;
    }
    if (drawn?.id === seen.id && (pressed === undefined || pressed?.id === seen.id)) return seen;
    this.fail({ code: 'customer_changed' });
    return null;
  }

  #start(choice: Choice): void {
    if (this.#shown.phase === 'working') return;
    const seen = this.#readChecked();
    if (seen === null || this.#isRefused(seen)) return;
    this.#choice = choice;
    const rule = this.#offer?.reason;
    const given = { reason: choice.reason ?? '', ticket: choice.ticket ?? '' };
    const missing = rule === undefined ? null : findMissing(given, rule);
    if (missing !== null) {
      this.#askFor(missing);
      return;
    }
    this.#forgetDone();
    this.#popups.close();
    this.#shown.setPhase('working');
    void requestConnect(this.#shared, seen.id, choice).then((outcome) => this.#settle(seen.id, outcome));
  }

  /** The reason is told, and the shop asked again at the next occasion: it may have been mended meanwhile. */
  #isRefused({ id }: SeenCustomer): boolean {
    const { refusal } = this.#shown;
    if (refusal === null) return false;
    this.#shared.preflight.forget(id);
    this.#popups.showNotice(makeFailureNotice(refusal));
    return true;
  }

  #settle(id: string, outcome: Outcome): void {
    if (this.#shown.seen?.id !== id) {
      // The row shows somebody else by now: what happened is told, but it is not this customer's state.
      if (outcome.kind === 'failed') this.#popups.showNotice(makeFailureNotice(outcome.failure, false));
    } else if (outcome.kind === 'failed') this.fail(outcome.failure);
    else if (outcome.kind === 'asking') {
      this.#shown.setPhase('asking');
      this.#popups.showNotice(makeStatusNotice('asking', text('button_asking')));
    } else {
      this.#shown.setPhase('done');
      this.#forgetDone = this.#shared.delay(() => this.#shown.setPhase(null), DONE_MS);
      if (outcome.kind === 'opened') return;
      this.#popups.showNotice(makeStatusNotice('done', outcome.sentence, text('button_copied_note')));
    }
  }

  fail(failure: Failure): void {
    if (failure.code === 'storefront_required') {
      this.#askForStorefront();
      return;
    }
    // What the agent is told now they know when they try again.
    if (failure.code === 'session_would_end' && this.#choice !== null)
      this.#choice = { ...this.#choice, replace: true };
    if (failure.code === 'reason_required' || failure.code === 'ticket_required') {
      this.#shown.setPhase(null);
      this.#askFor(failure.code === 'reason_required' ? 'reason' : 'ticket');
      return;
    }
    this.#shown.setPhase('failed');
    this.#popups.showNotice(makeFailureNotice(failure));
  }

  #askFor(field: 'reason' | 'ticket'): void {
    const { next } = failureText({ code: field === 'reason' ? 'reason_required' : 'ticket_required' });
    if (this.#popups.menu === null) this.openMenu((menu) => menu.askFor(field, next));
    else this.#popups.menu.askFor(field, next);
  }

  /** Only the shop knows which there are for this customer. */
  #askForStorefront(): void {
    this.#shown.setPhase(null);
    const seen = this.#shown.read();
    if (!this.#shown.refresh(seen)) return;
    this.#shared.preflight.forget(seen.id);
    void this.#loadMenu(seen, (menu) => {
      menu.say(failureText({ code: 'storefront_required' }).sentence);
      menu.focusGroup('storefront');
    });
  }

  /** `focus` puts the focus where the agent goes on. */
  openMenu(focus: (menu: ConnectMenu) => void): void {
    const seen = this.#shown.read();
    if (!this.#shown.refresh(seen)) {
      this.fail({ code: 'customer_unreadable' });
      return;
    }
    if (this.#isRefused(seen)) return;
    const { menu } = this.#shared;
    const offer = this.#shown.offer ?? (menu?.perCustomer === true ? null : menu);
    if (offer !== null) this.#showMenu(seen, offer, focus);
    else void this.#loadMenu(seen, focus);
  }

  async #loadMenu(seen: SeenCustomer, focus: (menu: ConnectMenu) => void): Promise<void> {
    this.#popups.showWaiting();
    const answer = await this.#shared.preflight.ask(seen.id);
    if (this.#shown.seen?.id !== seen.id || !this.#popups.isOpen) return;
    if (!answer.ok) {
      this.fail(answer.error);
      return;
    }
    if (answer.value.menu.ofCustomer === null) this.#shared.menu = answer.value.menu;
    this.#shown.learn(answer.value);
    if (!this.#isRefused(seen)) this.#showMenu(seen, answer.value.menu, focus);
  }

  #showMenu(seen: SeenCustomer, offer: Menu, focus: (menu: ConnectMenu) => void): void {
    const menu = new ConnectMenu(offer, createDraft(offer, seen.cart), this.#shown.label);
    this.#popups.showMenu(menu);
    focus(menu);
  }

  async loadCarts(): Promise<void> {
    const { menu } = this.#popups;
    const id = this.#shown.seen?.id;
    if (menu === null || id === undefined) return;
    menu.setLoadingCarts();
    const answer = await this.#shared.send('admin/carts', { customer: id });
    if (this.#popups.menu !== menu) return;
    if (answer.ok) menu.setCarts(answer.value);
    else this.fail(answer.error);
    this.#popups.place();
  }
}
