/** One window's height ahead: drawn before it is seen. */
const AHEAD = '100%';

/** Places of a long list that wait until the window comes near them. */
export class FarPlaces {
  readonly #elements = new Map<Element, HTMLElement>();
  readonly #observer: IntersectionObserver | null;

  /** `onNear` gets the element that a place was added with. */
  constructor(onNear: (element: HTMLElement) => void) {
    const handle = (entries: readonly IntersectionObserverEntry[]): void => {
      for (const { isIntersecting, target } of entries) {
        const element = this.#elements.get(target);
        if (!isIntersecting || element === undefined) continue;
        this.remove(target);
        onNear(element);
      }
    };
    this.#observer =
      'IntersectionObserver' in window ? new IntersectionObserver(handle, { rootMargin: `${AHEAD} 0px` }) : null;
  }

  add(host: HTMLElement, element: HTMLElement): void {
    if (this.#observer === null) return;
    this.#elements.set(host, element);
    this.#observer.observe(host);
  }

  has(host: HTMLElement): boolean {
    return this.#elements.has(host);
  }

  remove(host: Element): void {
    if (this.#elements.delete(host)) this.#observer?.unobserve(host);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#elements.clear();
  }
}
