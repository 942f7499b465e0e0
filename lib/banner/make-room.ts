export type Edge = 'top' | 'bottom';

interface Kept {
  readonly value: string;
  readonly priority: string;
}

/** Inline styles that are changed for a while and put back as they were. */
class Borrowed {
  readonly #before = new Map<HTMLElement, Map<string, Kept>>();

  set(element: HTMLElement, property: string, value: string): void {
    const kept = this.#before.get(element) ?? new Map<string, Kept>();
    this.#before.set(element, kept);
    const { style } = element;
    if (!kept.has(property)) {
      kept.set(property, { value: style.getPropertyValue(property), priority: style.getPropertyPriority(property) });
    }
    style.setProperty(property, value, 'important');
  }

  has(element: HTMLElement): boolean {
    return this.#before.has(element);
  }

  giveBack(): void {
    for (const [{ style }, kept] of this.#before) {
      for (const [property, { value, priority }] of kept) {
        if (value === '') style.removeProperty(property);
        else style.setProperty(property, value, priority);
      }
    }
    this.#before.clear();
  }
}

/** Places along the banner at which the page is probed for what it would cover. */
const PROBES = [0.02, 0.25, 0.5, 0.75, 0.98];

/** Headers and bars of the page that stand at the same edge of the window as the banner. */
const findCovered = (host: HTMLElement, edge: Edge, height: number): HTMLElement[] => {
  if (!('elementsFromPoint' in document)) return [];
  const y = edge === 'top' ? height / 2 : window.innerHeight - height / 2;
  const found = PROBES.flatMap((part) => document.elementsFromPoint(window.innerWidth * part, y)).filter((element) => {
    if (!(element instanceof HTMLElement) || element === host) return false;
    const { position, [edge]: offset } = getComputedStyle(element);
    return (position === 'fixed' || position === 'sticky') && parseFloat(offset) < height;
  });
  return [...new Set(found)].filter((element) => element instanceof HTMLElement);
};

/**
 * Moves the page out from under the banner: the document by a margin, headers that stick to the same edge by their own
 * offset. Everything is as it was once `signal` aborts, and on paper.
 */
export const makeRoom = (host: HTMLElement, edge: Edge, signal: AbortSignal): void => {
  const page = new Borrowed();
  const bars = new Borrowed();
  let frame = 0;

  const shiftBars = (height: number): void => {
    for (const bar of findCovered(host, edge, height)) {
      if (!bars.has(bar)) bars.set(bar, edge, `${parseFloat(getComputedStyle(bar)[edge]) + height}px`);
    }
  };
  const shift = (): void => {
    const height = host.getBoundingClientRect().height;
    page.set(document.documentElement, `margin-${edge}`, `${height}px`);
    page.set(document.documentElement, `scroll-padding-${edge}`, `${height}px`);
    shiftBars(height);
  };
  const giveBack = (): void => {
    page.giveBack();
    bars.giveBack();
  };
  const shiftAnew = (): void => {
    bars.giveBack();
    shift();
  };
  const onFrame = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) shiftBars(host.getBoundingClientRect().height);
    });
  };

  shift();
  window.addEventListener('scroll', onFrame, { passive: true, capture: true, signal });
  window.addEventListener('load', onFrame, { signal });
  window.addEventListener('beforeprint', giveBack, { signal });
  window.addEventListener('afterprint', shift, { signal });
  if ('ResizeObserver' in window) {
    const observer = new ResizeObserver(shiftAnew);
    observer.observe(host);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
  signal.addEventListener('abort', giveBack, { once: true });
};
