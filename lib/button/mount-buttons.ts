import type { Clock } from '../clock.ts';
import { batchPerFrame } from '../dom/frame-batch.ts';
import type { Send } from '../dom/send-message.ts';
import { onToneChange } from '../dom/tone.ts';
import type { Menu } from '../messaging/messages.ts';
import type { Anchor, PageAdapter } from '../platforms/platform.ts';
import { ConnectButton } from './connect-button.ts';
import type { ButtonShared } from './connect-flow.ts';
import { listenForGestures } from './gestures.ts';
import { applyLook, getLook, type Look } from './look.ts';
import { Preflight } from './preflight.ts';
import { HOST_TAG } from './split-button.ts';

export interface MountOptions {
  readonly adapter: PageAdapter;
  readonly menu: Menu | null;
  readonly send: Send;
  readonly clock: Clock;
  readonly copy: (text: string) => Promise<void>;
  readonly isTrusted: (event: Event) => boolean;
  /** Ends everything: buttons go, observers and listeners stop. */
  readonly signal: AbortSignal;
}

/** Attributes by which pages say who a row is; a page that reuses rows changes these and texts. */
const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [
    'data-connect-customer',
    'data-connect-name',
    'data-connect-refused',
    'data-connect-cart',
    'href',
    'value',
  ],
};

const insert = (host: HTMLElement, { element, placement }: Anchor): void => {
  if (placement === 'append') {
    if (element.lastChild !== host) element.append(host);
  } else if (placement === 'prepend') {
    if (element.firstChild !== host) element.prepend(host);
  } else if (placement === 'before') {
    if (element.previousSibling !== host) element.before(host);
  } else if (element.nextSibling !== host) element.after(host);
};

/** The buttons of one page, by the element each belongs to. */
class Buttons {
  readonly byHost = new WeakMap<EventTarget, ConnectButton>();
  readonly #byAnchor = new Map<HTMLElement, ConnectButton>();
  readonly #looks = new Map<Anchor['kind'], Look>();
  readonly #options: MountOptions;
  readonly #shared: ButtonShared;

  constructor(options: MountOptions) {
    this.#options = options;
    this.#shared = {
      send: options.send,
      copy: options.copy,
      menu: options.menu,
      preflight: new Preflight(options.send, options.clock),
      delay: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    };
  }

  /** Brings buttons and page together: new ones come, reused ones are drawn anew, orphans go. */
  update(): void {
    const found = this.#findAnchors();
    for (const [element, button] of this.#byAnchor) {
      if (!found.has(element)) this.#remove(element, button);
    }
    for (const [element, anchor] of found) this.#place(element, anchor);
    this.#sweep();
  }

  #findAnchors(): ReadonlyMap<HTMLElement, Anchor> {
    const page = { url: new URL(location.href), document };
    const rows = this.#options.menu?.features.listButton ?? true;
    const anchors = this.#options.adapter.findAnchors(page).filter(({ kind }) => rows || kind !== 'list-row');
    return new Map(anchors.map((anchor) => [anchor.element, anchor]));
  }

  #place(element: HTMLElement, anchor: Anchor): void {
    const known = this.#byAnchor.get(element);
    const button = known ?? new ConnectButton(anchor, this.#shared);
    if (!button.refresh()) {
      if (known !== undefined) this.#remove(element, known);
      return;
    }
    if (known === undefined) {
      this.#byAnchor.set(element, button);
      this.byHost.set(button.host, button);
      applyLook(button.host, this.#lookOf(anchor));
    }
    insert(button.host, anchor);
  }

  #lookOf(anchor: Anchor): Look {
    const look = this.#looks.get(anchor.kind) ?? getLook(anchor);
    this.#looks.set(anchor.kind, look);
    return look;
  }

  /** The page has changed its theme. */
  restyle(): void {
    this.#looks.clear();
    for (const anchor of this.#findAnchors().values()) {
      const button = this.#byAnchor.get(anchor.element);
      if (button !== undefined) applyLook(button.host, this.#lookOf(anchor));
    }
  }

  #remove(element: HTMLElement, button: ConnectButton): void {
    button.destroy();
    this.#byAnchor.delete(element);
  }

  /** Rows that a page clones carry a hollow copy of the button; an older script of ours may have left some behind. */
  #sweep(): void {
    const hosts = document.getElementsByTagName(HOST_TAG);
    if (hosts.length === this.#byAnchor.size) return;
    for (const host of Array.from(hosts)) {
      if (!this.byHost.has(host)) host.remove();
    }
  }

  clear(): void {
    for (const [element, button] of this.#byAnchor) this.#remove(element, button);
  }
}

/** Puts a button at every anchor of the page and keeps it there while the page re-renders. */
export const mountButtons = (options: MountOptions): void => {
  const { adapter, signal, isTrusted } = options;
  const buttons = new Buttons(options);
  const live = adapter.liveRoot({ url: new URL(location.href), document });
  const observer = new MutationObserver(
    batchPerFrame(() => {
      buttons.update();
      observer.takeRecords();
    }, signal),
  );
  buttons.update();
  // Anything may bring or take places; inside a live root, a changed text may mean another customer.
  observer.observe(document.body, { subtree: true, childList: true });
  if (live !== null) observer.observe(live, OBSERVED);
  onToneChange(
    batchPerFrame(() => buttons.restyle(), signal),
    signal,
  );
  listenForGestures((target) => (target === null ? undefined : buttons.byHost.get(target)), isTrusted, signal);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      buttons.clear();
    },
    { once: true },
  );
};
