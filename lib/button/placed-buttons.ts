import type { Anchor } from '../platforms/platform.ts';
import { ConnectButton } from './connect-button.ts';
import type { ButtonShared } from './connect-flow.ts';
import { FarPlaces } from './far-places.ts';
import { applyLook, getLook, type Look } from './look.ts';
import { ShownCustomer } from './shown-customer.ts';
import { cloneHost, HOST_TAG, SplitButton } from './split-button.ts';

interface Drawn {
  readonly view: SplitButton;
  readonly shown: ShownCustomer;
}

interface Placed {
  readonly anchor: Anchor;
  readonly host: HTMLElement;
  /** Null while the place is far out of sight in a long list. */
  drawn: Drawn | null;
  /** Made when somebody first turns to it: most rows of a list are never touched. */
  button: ConnectButton | null;
  /** Number of the update that last found its anchor. */
  update: number;
}

/** So many are drawn at once; of longer lists, the others as they come near the window. */
const AT_ONCE = 100;

/** Narrow columns would break the line before the button, and make every row higher. */
const keepOnOneLine = ({ element, kind, placement }: Anchor): boolean =>
  kind === 'list-row' && placement === 'append' && element.localName === 'td';

/** What a button of a row takes; it stands in this padding, and adds nothing to the width of the content. */
const ROOM = '72px';

/** What a cell is given while a button is in it. */
const styleOf = (anchor: Anchor): readonly (readonly [name: string, value: string])[] => {
  if (!keepOnOneLine(anchor)) return [];
  return [['white-space', 'nowrap'], ...(anchor.filled === true ? [['padding-inline-end', ROOM] as const] : [])];
};

const insert = (host: HTMLElement, anchor: Anchor): void => {
  const { element, placement } = anchor;
  if (placement === 'append') {
    for (const [name, value] of styleOf(anchor)) element.style.setProperty(name, value);
    if (element.lastChild !== host) element.append(host);
  } else if (placement === 'prepend') {
    if (element.firstChild !== host) element.prepend(host);
  } else if (placement === 'before') {
    if (element.previousSibling !== host) element.before(host);
  } else if (element.nextSibling !== host) element.after(host);
};

/** The buttons of one page, by the element each belongs to. The work for one row is kept small: lists have thousands. */
export class PlacedButtons {
  readonly #placed = new Map<HTMLElement, Placed>();
  readonly #looks = new Map<Anchor['kind'], Look>();
  readonly #shared: ButtonShared;
  readonly #far: FarPlaces;
  #updates = 0;

  constructor(shared: ButtonShared) {
    this.#shared = shared;
    this.#far = new FarPlaces((element) => this.#drawFar(element));
  }

  /** Brings buttons and page together: new ones come, reused ones are drawn anew, orphans go. */
  update(anchors: readonly Anchor[]): void {
    this.#updates += 1;
    // All are made before the first is placed: looking at the page after writing to it would make it lay itself out.
    anchors.forEach((anchor, index) => this.#find(anchor, index < AT_ONCE));
    for (const anchor of anchors) {
      const placed = this.#placed.get(anchor.element);
      if (placed?.update === this.#updates) insert(placed.host, anchor);
    }
    for (const [element, placed] of this.#placed) {
      if (placed.update !== this.#updates) this.#remove(element, placed);
    }
    this.#sweep();
  }

  #find(anchor: Anchor, atOnce: boolean): void {
    const { element, kind } = anchor;
    let placed = this.#placed.get(element);
    if (placed === undefined) {
      placed = { anchor, host: cloneHost(kind, this.#lookOf(anchor)), drawn: null, button: null, update: 0 };
      if (anchor.filled === true) placed.host.dataset['beside'] = '';
      if (!atOnce) this.#far.add(placed.host, element);
    }
    const waits = placed.drawn === null && this.#far.has(placed.host);
    if (!waits && !this.#draw(placed)) return;
    placed.update = this.#updates;
    this.#placed.set(element, placed);
  }

  /** False where the page shows nobody at this place. */
  #draw(placed: Placed): boolean {
    if (placed.drawn === null) {
      const { anchor, host } = placed;
      const view = new SplitButton(host, anchor.kind, this.#lookOf(anchor));
      placed.drawn = { view, shown: new ShownCustomer(anchor, view) };
    }
    return placed.drawn.shown.refresh();
  }

  #drawFar(element: HTMLElement): void {
    const placed = this.#placed.get(element);
    if (placed !== undefined && !this.#draw(placed)) this.#remove(element, placed);
  }

  #lookOf(anchor: Anchor): Look {
    const known = this.#looks.get(anchor.kind);
    if (known !== undefined) return known;
    const look = getLook(anchor);
    this.#looks.set(anchor.kind, look);
    return look;
  }

  /** The page has changed its theme. */
  restyle(anchors: readonly Anchor[]): void {
    this.#looks.clear();
    for (const anchor of anchors) {
      const placed = this.#placed.get(anchor.element);
      if (placed !== undefined) applyLook(placed.host, this.#lookOf(anchor));
    }
  }

  /** The button that an event is meant for. */
  find(target: EventTarget | null): ConnectButton | undefined {
    if (!(target instanceof Element) || target.localName !== HOST_TAG) return undefined;
    for (const placed of this.#placed.values()) {
      const { host, drawn } = placed;
      if (host !== target || drawn === null) continue;
      placed.button ??= new ConnectButton(drawn.view, drawn.shown, this.#shared);
      return placed.button;
    }
    return undefined;
  }

  #remove(element: HTMLElement, { host, button, anchor }: Placed): void {
    button?.reset();
    for (const [name] of styleOf(anchor)) element.style.removeProperty(name);
    this.#far.remove(host);
    host.remove();
    this.#placed.delete(element);
  }

  /** Rows that a page clones carry a hollow copy of the button; an older script of ours may have left some behind. */
  #sweep(): void {
    const hosts = document.getElementsByTagName(HOST_TAG);
    if (hosts.length === this.#placed.size) return;
    const own = new Set<Element>(Array.from(this.#placed.values(), ({ host }) => host));
    for (const host of Array.from(hosts)) {
      if (!own.has(host)) host.remove();
    }
  }

  clear(): void {
    for (const [element, placed] of this.#placed) this.#remove(element, placed);
    this.#far.stop();
  }
}
