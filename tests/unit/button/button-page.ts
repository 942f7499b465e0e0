import { vi } from 'vitest';
import { mountButtons } from '../../../lib/button/mount-buttons.ts';
import { HOST_TAG } from '../../../lib/button/split-button.ts';
import type { Menu } from '../../../lib/messaging/messages.ts';
import { genericPage } from '../../../lib/platforms/generic/page.ts';
import { ok } from '../../../lib/result.ts';
import { speakLocale } from '../i18n/speak-locale.ts';
import { createFakeSend } from '../view/fake-send.ts';
import { sampleMenu } from '../view/samples.ts';

type Answers = Parameters<typeof createFakeSend>[0];

export interface Row {
  readonly id: string;
  readonly name?: string;
  readonly kind?: string;
  readonly refused?: string;
  readonly cart?: string;
}

const toCell = ({ id, name = `Name ${id}`, kind = 'list-row', refused, cart }: Row): string =>
  `<tr><td data-connect-customer="${id}" data-connect-name="${name}" data-connect-kind="${kind}"` +
  (refused === undefined ? '' : ` data-connect-refused="${refused}"`) +
  `${cart === undefined ? '' : ` data-connect-cart="${cart}"`}>${id}</td></tr>`;

interface Setup {
  readonly rows?: readonly Row[];
  readonly menu?: Menu | null;
  readonly answers?: Answers;
  readonly copy?: (text: string) => Promise<void>;
}

export type ButtonPage = ReturnType<typeof openButtonPage>;

const KEY_CLICKS = new Set(['Enter', ' ']);

/** A page of the generic platform with buttons in it, and a person whose events are trusted. */
export const openButtonPage = ({ rows = [{ id: '1' }], menu = null, answers = {}, copy }: Setup = {}) => {
  speakLocale('en');
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  document.body.innerHTML = `<table data-connect-live><tbody>${rows.map(toCell).join('')}</tbody></table><p>else</p>`;
  const trusted = new WeakSet<Event>();
  const ending = new AbortController();
  const copied: string[] = [];
  const { send, asked } = createFakeSend({
    'admin/preflight': () => ok({ refusal: null, warning: null, menu: sampleMenu() }),
    'admin/connect': () => ok({ kind: 'opened' }),
    ...answers,
  });
  const mount = (signal = ending.signal): void =>
    mountButtons({
      adapter: genericPage,
      menu,
      send,
      clock: { now: () => Date.now() },
      copy:
        copy ??
        (async (text) => {
          copied.push(text);
        }),
      isTrusted: (event) => trusted.has(event),
      signal,
    });
  mount();

  const fire = <E extends Event>(target: EventTarget, event: E): E => {
    trusted.add(event);
    target.dispatchEvent(event);
    return event;
  };
  const pointer = (type: string, at: { x: number; y: number } = { x: 0, y: 0 }, detail = 1): MouseEvent =>
    new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: at.x, clientY: at.y, detail });

  const page = {
    asked,
    copied,
    mount,
    end: () => ending.abort(),
    hosts: () => Array.from(document.querySelectorAll<HTMLElement>(HOST_TAG)),
    root: (index = 0): ShadowRoot => page.hosts()[index]!.shadowRoot!,
    part: (name: 'main' | 'more', index = 0) => page.root(index).querySelector<HTMLElement>(`.${name}`)!,
    cell: (index = 0) => document.querySelectorAll<HTMLElement>('td')[index]!,
    item: (label: string, index = 0) =>
      Array.from(page.root(index).querySelectorAll<HTMLElement>('.item, .answer')).find((one) =>
        (one.querySelector('.words') ?? one).textContent.startsWith(label),
      )!,
    notice: (index = 0) => page.root(index).querySelector<HTMLElement>('.notice'),
    down: (target: EventTarget, at?: { x: number; y: number }) => {
      fire(target, pointer('pointerdown', at, 0));
      fire(target, pointer('mousedown', at));
    },
    up: (target: EventTarget, at?: { x: number; y: number }) => {
      fire(target, pointer('pointerup', at, 0));
      fire(target, pointer('mouseup', at));
    },
    release: (target: HTMLElement) => {
      page.up(target);
      fire(target, pointer('click'));
    },
    click: (target: HTMLElement) => {
      page.down(target);
      target.focus();
      page.release(target);
    },
    keyDown: (target: HTMLElement, key: string, init: KeyboardEventInit = {}) =>
      fire(target, new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init })),
    /** What a browser makes of a key on a button. */
    keyClick: (target: HTMLElement) => fire(target, pointer('click', undefined, 0)),
    /** A key as a browser deals with it: what nobody prevents clicks the button that has the focus. */
    key: (target: HTMLElement, key: string, init: KeyboardEventInit = {}) => {
      const event = page.keyDown(target, key, init);
      if (KEY_CLICKS.has(key) && !event.defaultPrevented && target instanceof HTMLButtonElement) page.keyClick(target);
      return event;
    },
    hover: (target: EventTarget) => fire(target, pointer('pointerover')),
    unhover: (target: EventTarget) => fire(target, pointer('pointerout')),
    /** Runs what waits for time, frames and answers. */
    pass: (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds),
    frame: async () => {
      await vi.advanceTimersByTimeAsync(0);
      vi.advanceTimersToNextFrame();
      await vi.advanceTimersByTimeAsync(0);
    },
    sent: (name: string) => asked.filter((message) => message.name === name).map(({ input }) => input),
  };
  return page;
};
