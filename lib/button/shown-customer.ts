import { failureText } from '../i18n/failure-text.ts';
import { text } from '../i18n/text.ts';
import type { Menu, Outputs } from '../messaging/messages.ts';
import type { Anchor, SeenCustomer } from '../platforms/platform.ts';
import type { Failure } from '../protocol/errors.ts';
import { isCompact } from './look.ts';
import { getConnectLabel, getOptionsLabel } from './labels.ts';
import type { ButtonState, SplitButton } from './split-button.ts';

type Phase = Exclude<ButtonState, 'ready' | 'refused'> | null;

/** What the shop says of a customer before the click. */
type Told = Extract<Awaited<Outputs['admin/preflight']>, { ok: true }>['value'];

/** Whom a button shows, and how far things are with them. A row that takes up somebody else starts afresh. */
export class ShownCustomer {
  readonly #anchor: Anchor;
  readonly #view: SplitButton;
  #seen: SeenCustomer | null = null;
  #phase: Phase = null;
  #shopRefusal: Failure | null = null;
  #warning: Failure | null = null;
  #offer: Menu | null = null;
  /** Set by whoever has to forget the customer before. */
  onReplaced: (() => void) | null = null;
  /** Set by whoever keeps what the shop said: the page has begun or ceased to refuse this customer. */
  onPageChanged: ((customer: string) => void) | null = null;

  constructor(anchor: Anchor, view: SplitButton) {
    this.#anchor = anchor;
    this.#view = view;
  }

  /** As drawn: good for what is shown, never for what is done. */
  get seen(): SeenCustomer | null {
    return this.#seen;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** What the shop offers for this customer, once it was asked. */
  get offer(): Menu | null {
    return this.#offer;
  }

  /** From the page as it is now, else from what the shop said. */
  get refusal(): Failure | null {
    const code = this.#seen?.refusal ?? null;
    return code === null ? this.#shopRefusal : { code };
  }

  /** What the shop said the agent should know, although it refuses nothing. */
  get warning(): Failure | null {
    return this.#warning;
  }

  /** Whether the button itself says whose it is. */
  get showsName(): boolean {
    return this.#anchor.tight !== true && !isCompact(this.#anchor.kind);
  }

  get label(): string {
    return this.#seen === null ? '' : getConnectLabel(this.#seen);
  }

  /** What the page shows at this moment. */
  read(): SeenCustomer | null {
    return this.#anchor.read();
  }

  /** Draws the customer shown now. False where nobody is. */
  refresh(seen: SeenCustomer | null = this.#anchor.read()): seen is SeenCustomer {
    const before = this.#seen;
    this.#seen = seen;
    if (seen === null) return false;
    if (before !== null && before.id !== seen.id) this.#startAfresh();
    else if (before !== null && before.refusal !== seen.refusal) {
      this.#shopRefusal = null;
      this.onPageChanged?.(seen.id);
    }
    if (before?.id !== seen.id || before.name !== seen.name || before.cart !== seen.cart) {
      const label = getConnectLabel(seen);
      this.#view.setLabels(label, getOptionsLabel(seen), this.showsName ? label : text('button_connect'));
    }
    this.#draw();
    return true;
  }

  setPhase(phase: Phase): void {
    this.#phase = phase;
    this.#draw();
  }

  learn({ menu, refusal, warning }: Told): void {
    this.#offer = menu;
    this.#shopRefusal = refusal;
    this.#warning = warning;
    this.#draw();
  }

  #startAfresh(): void {
    this.onReplaced?.();
    this.#phase = null;
    this.#shopRefusal = null;
    this.#warning = null;
    this.#offer = null;
  }

  #draw(): void {
    if (this.#phase !== null) {
      const said = { working: text('button_working'), done: text('button_done'), failed: null, asking: null };
      this.#view.setState(this.#phase, said[this.#phase]);
      return;
    }
    const { refusal } = this;
    if (refusal === null) this.#view.setState('ready', null);
    else this.#view.setState('refused', failureText(refusal).sentence);
  }
}
