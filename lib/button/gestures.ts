/** What a row of the page could take for its own click. */
const KEPT_INSIDE = [
  'pointerdown',
  'pointerup',
  'pointercancel',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'touchstart',
  'touchend',
  'touchcancel',
  'keydown',
  'keypress',
  'keyup',
] as const;

/** Followed, but left to the page as well. */
const WATCHED = ['pointerover', 'pointerout', 'focusin', 'focusout'] as const;

/** Pixels between press and release that still count as one place. */
const SAME_PLACE = 6;

export interface GestureTarget {
  handlePress(): void;
  handleClick(target: Element): void;
  handleKey(event: KeyboardEvent, target: Element): void;
  handleEnter(): void;
  handleLeave(): void;
  /** The pointer went down on another button and came up on this one without moving: the page moved. */
  handleSwap(): void;
  /** The pointer went down somewhere else. */
  handleOutside(): void;
}

interface Press {
  readonly target: GestureTarget;
  readonly x: number;
  readonly y: number;
}

const innermost = (event: Event): Element | null => {
  const [first] = event.composedPath();
  return first instanceof Element ? first : null;
};

/**
 * One set of listeners for all buttons of a page, in the capture phase of the window: the first stop of every event. What
 * is meant for a button ends there, so neither rows nor delegated handlers of the page see it, not even those that
 * capture. Only listeners that the page itself put on the window in capture before us run earlier; they can look on, but
 * nothing of the page's can act for the agent, as only trusted events count. Default actions (focus, typing) still happen.
 *
 * A press that begins on a button is the button's until it ends, wherever the page has moved things meanwhile.
 */
export const listenForGestures = (
  find: (target: EventTarget | null) => GestureTarget | undefined,
  isTrusted: (event: Event) => boolean,
  signal: AbortSignal,
): void => {
  let press: Press | null = null;
  let last: GestureTarget | null = null;

  const handleDown = (event: MouseEvent, button: GestureTarget | undefined): void => {
    press = button === undefined ? null : { target: button, x: event.clientX, y: event.clientY };
    if (last !== null && last !== button) last.handleOutside();
    last = button ?? null;
    button?.handlePress();
  };

  const handleUp = (event: MouseEvent, button: GestureTarget | undefined): void => {
    if (press === null || button === undefined || press.target === button) return;
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < SAME_PLACE) {
      last = button;
      button.handleSwap();
    }
  };

  const act = (event: Event, button: GestureTarget, inner: Element): void => {
    if (event.type === 'click') {
      last = button;
      button.handleClick(inner);
    } else if (event.type === 'keydown') {
      last = button;
      button.handleKey(event as KeyboardEvent, inner);
    } else if (event.type === 'pointerover' || event.type === 'focusin') button.handleEnter();
    else if (event.type === 'pointerout' || event.type === 'focusout') button.handleLeave();
  };

  /** Ends of a press that began on a button are not the page's, even where they land beside it. Keys click with detail 0. */
  const isOwned = (event: Event): boolean =>
    press !== null &&
    (event.type === 'pointerup' ||
      (event instanceof UIEvent && event.detail > 0 && (event.type === 'mouseup' || event.type === 'click')));

  const handle = (event: Event, keepInside: boolean): void => {
    const button = find(event.target);
    const trusted = isTrusted(event);
    if (keepInside && (button !== undefined || (trusted && isOwned(event)))) event.stopImmediatePropagation();
    if (!trusted) return;
    const inner = innermost(event);
    if (event.type === 'pointerdown') handleDown(event as PointerEvent, button);
    else if (event.type === 'pointerup') handleUp(event as PointerEvent, button);
    if (event.type === 'click' || event.type === 'pointercancel') press = null;
    if (button !== undefined && inner !== null) act(event, button, inner);
  };

  for (const type of KEPT_INSIDE) {
    const passive = type.startsWith('touch');
    window.addEventListener(type, (event) => handle(event, true), { capture: true, passive, signal });
  }
  for (const type of WATCHED) {
    window.addEventListener(type, (event) => handle(event, false), { capture: true, passive: true, signal });
  }
};
