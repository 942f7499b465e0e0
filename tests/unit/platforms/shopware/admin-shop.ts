import { readFileSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';
import { mountButtons } from '../../../../lib/button/mount-buttons.ts';
import { HOST_TAG } from '../../../../lib/button/split-button.ts';
import { shopwarePage } from '../../../../lib/platforms/shopware/page.ts';
import { ok } from '../../../../lib/result.ts';
import { speakLocale } from '../../i18n/speak-locale.ts';
import { createFakeSend } from '../../view/fake-send.ts';
import { sampleMenu } from '../../view/samples.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../../fixtures/shopware/6.6');

/** An administration that is open at a place, with our buttons in it and a person whose events are trusted. */
export const openAdmin = (file: string, place: string) => {
  speakLocale('en');
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  const parsed = new DOMParser().parseFromString(readFileSync(path.join(FIXTURES, file), 'utf8'), 'text/html');
  document.body.innerHTML = parsed.body.innerHTML;

  /** As its links do it: the address moves, and no event tells of it. */
  const go = (to: string): void => history.pushState(null, '', `#/sw/${to}`);
  go(place);

  const trusted = new WeakSet<Event>();
  const ending = new AbortController();
  const { send, asked } = createFakeSend({
    'admin/preflight': () => ok({ refusal: null, warning: null, menu: sampleMenu() }),
    'admin/connect': () => ok({ kind: 'opened' }),
  });
  mountButtons({
    adapter: shopwarePage,
    menu: null,
    send,
    clock: { now: () => Date.now() },
    copy: () => Promise.resolve(),
    isTrusted: (event) => trusted.has(event),
    signal: ending.signal,
  });

  const hosts = () => Array.from(document.querySelectorAll<HTMLElement>(HOST_TAG));
  const part = (index: number) => hosts()[index]!.shadowRoot!.querySelector<HTMLElement>('.main')!;
  const fire = (target: EventTarget, type: string): void => {
    const event = new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, detail: 1 });
    trusted.add(event);
    target.dispatchEvent(event);
  };

  return {
    go,
    hosts,
    get: (selector: string): Element => document.querySelector(selector)!,
    labels: () => hosts().map((_, index) => part(index).getAttribute('aria-label')),
    notice: (index: number) => hosts()[index]?.shadowRoot?.querySelector('.notice')?.textContent ?? null,
    down: (index: number) => ['pointerdown', 'mousedown'].forEach((type) => fire(part(index), type)),
    /** The end of a press that began on an element which is gone: browsers make no click of it. */
    up: (index: number) => ['pointerup', 'mouseup'].forEach((type) => fire(part(index), type)),
    release: (index: number) =>
      ['pointerup', 'mouseup', 'click', 'dblclick'].forEach((type) => fire(part(index), type)),
    connected: () => asked.filter(({ name }) => name === 'admin/connect').map(({ input }) => input),
    frame: async () => {
      await vi.advanceTimersByTimeAsync(0);
      vi.advanceTimersToNextFrame();
      await vi.advanceTimersByTimeAsync(0);
    },
    end: () => ending.abort(),
  };
};
