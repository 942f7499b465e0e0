import { readFileSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';
import { mountButtons } from '../../../../lib/button/mount-buttons.ts';
import { HOST_TAG } from '../../../../lib/button/split-button.ts';
import { magentoPage } from '../../../../lib/platforms/magento/page.ts';
import { ok } from '../../../../lib/result.ts';
import { speakLocale } from '../../i18n/speak-locale.ts';
import { createFakeSend } from '../../view/fake-send.ts';
import { sampleMenu } from '../../view/samples.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../../../fixtures/magento/2.4.7/customers-grid.html');

interface Customer {
  readonly id: number;
  readonly name: string;
}

export const makeCustomer = (id: number): Customer => ({ id, name: `Name ${id}` });

const getRows = (): HTMLTableRowElement[] =>
  Array.from(document.querySelectorAll<HTMLTableRowElement>('[data-role="grid"] tr.data-row'));

const write = (node: Element | null | undefined, text: string): void => {
  const first = node?.firstChild;
  if (first instanceof Text) first.nodeValue = text;
  else node?.append(text);
};

/** As the page does it: no element is made, moved or taken away; attributes, values and texts are written in place. */
const fill = (row: HTMLTableRowElement, { id, name }: Customer): void => {
  const box = row.querySelector<HTMLInputElement>('input[data-action="select-row"]');
  if (box !== null) {
    box.value = String(id);
    box.id = `idscheck${id}`;
    box.nextElementSibling?.setAttribute('for', box.id);
  }
  const link = row.querySelector('a.action-menu-item');
  link?.setAttribute('href', `${location.origin}/backroom/customer/index/edit/id/${id}/key/0f/`);
  const shown = [String(id), name, `customer${id}@example.com`];
  for (const [index, text] of shown.entries()) write(row.cells[index + 1]?.firstElementChild, text);
};

/** The customers grid of a shop whose rows are reused, with our buttons in it and a person whose events are trusted. */
export const openGridShop = (customers: readonly Customer[]) => {
  speakLocale('en');
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  const html = readFileSync(FIXTURE, 'utf8').replaceAll('https://shop.example', location.origin);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.className = parsed.body.className;
  document.body.innerHTML = parsed.body.innerHTML;

  /** What sorting, filters and paging come to: surplus rows go, missing ones are made. */
  const show = (shown: readonly Customer[]): void => {
    const rows = getRows();
    for (const [index, customer] of shown.entries()) {
      let row = rows[index];
      if (row === undefined) {
        row = rows[0]?.cloneNode(true) as HTMLTableRowElement;
        for (const host of row.querySelectorAll(HOST_TAG)) host.remove();
        getRows().at(-1)?.after(row);
      }
      fill(row, customer);
    }
    for (const row of rows.slice(shown.length)) row.remove();
  };
  show(customers);

  const trusted = new WeakSet<Event>();
  const ending = new AbortController();
  const { send, asked } = createFakeSend({
    'admin/preflight': () => ok({ refusal: null, warning: null, menu: sampleMenu() }),
    'admin/connect': () => ok({ kind: 'opened' }),
  });
  mountButtons({
    adapter: magentoPage,
    menu: null,
    send,
    clock: { now: () => Date.now() },
    copy: () => Promise.resolve(),
    isTrusted: (event) => trusted.has(event),
    signal: ending.signal,
  });

  const fire = (target: EventTarget, type: string): void => {
    const event = new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, detail: 1 });
    trusted.add(event);
    target.dispatchEvent(event);
  };
  const hosts = () => Array.from(document.querySelectorAll<HTMLElement>(HOST_TAG));
  const part = (index: number) => hosts()[index]!.shadowRoot!.querySelector<HTMLElement>('.main')!;

  return {
    show,
    hosts,
    part,
    rows: getRows,
    labels: () => hosts().map((_, index) => part(index).getAttribute('aria-label')),
    notice: (index: number) => hosts()[index]?.shadowRoot?.querySelector('.notice')?.textContent ?? null,
    down: (index: number) => ['pointerdown', 'mousedown'].forEach((type) => fire(part(index), type)),
    release: (index: number) => ['pointerup', 'mouseup', 'click'].forEach((type) => fire(part(index), type)),
    connected: () => asked.filter(({ name }) => name === 'admin/connect').map(({ input }) => input),
    frame: async () => {
      await vi.advanceTimersByTimeAsync(0);
      vi.advanceTimersToNextFrame();
      await vi.advanceTimersByTimeAsync(0);
    },
    end: () => ending.abort(),
  };
};
