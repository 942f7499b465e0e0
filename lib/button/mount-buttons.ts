import type { Clock } from '../clock.ts';
import { batchPerFrame } from '../dom/frame-batch.ts';
import type { Send } from '../dom/send-message.ts';
import { onNavigation } from '../dom/on-navigation.ts';
import { onToneChange } from '../dom/tone.ts';
import type { Menu } from '../messaging/messages.ts';
import type { Anchor, PageAdapter, PageProbe } from '../platforms/platform.ts';
import { listenForGestures } from './gestures.ts';
import { PlacedButtons } from './placed-buttons.ts';
import { Preflight } from './preflight.ts';

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

const delay = (work: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Puts a button at every anchor of the page and keeps it there while the page re-renders. */
export const mountButtons = ({ adapter, menu, send, clock, copy, isTrusted, signal }: MountOptions): void => {
  const getPage = (): PageProbe => ({ url: new URL(location.href), document });
  const rows = menu?.features.listButton ?? true;
  const findAnchors = (): readonly Anchor[] => {
    const anchors = adapter.findAnchors(getPage());
    return rows ? anchors : anchors.filter(({ kind }) => kind !== 'list-row');
  };
  const buttons = new PlacedButtons({ send, copy, menu, preflight: new Preflight(send, clock), delay });
  const update = batchPerFrame(() => {
    buttons.update(findAnchors());
    observer.takeRecords();
  }, signal);
  const observer = new MutationObserver(update);
  buttons.update(findAnchors());
  // Anything may bring or take places; inside a live root, a changed text may mean another customer.
  observer.observe(document.body, { subtree: true, childList: true });
  const live = adapter.liveRoot(getPage());
  if (live !== null) observer.observe(live, OBSERVED);
  // A page may show another customer by its address alone; browsers that tell nothing of it change the page soon after.
  onNavigation(update, signal);
  onToneChange(
    batchPerFrame(() => buttons.restyle(findAnchors()), signal),
    signal,
  );
  listenForGestures((target) => buttons.find(target), isTrusted, signal);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      buttons.clear();
    },
    { once: true },
  );
};
