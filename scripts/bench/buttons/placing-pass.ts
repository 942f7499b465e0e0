import { mountButtons } from '../../../lib/button/mount-buttons.ts';
import { systemClock } from '../../../lib/clock.ts';
import { genericPage } from '../../../lib/platforms/generic/page.ts';

/** One pass over the rows of a list, in milliseconds. */
export interface Pass {
  /** Script alone: from the call to its return. */
  readonly script: number;
  /** The style and layout that the browser owes afterwards. */
  readonly layout: number;
}

/** What happens afterwards, when an agent scrolls to the end of a list whose far rows were left for later. */
export interface Scrolling {
  /** Longest piece of script at a time, in milliseconds. */
  readonly longest: number;
  /** All pieces together. */
  readonly total: number;
}

/** What the bundle of this file puts into the page. */
export interface PlacingBench {
  measureButtons(rows: number): Promise<Pass>;
  measureBare(rows: number): Promise<Pass>;
  measureScrolling(rows: number): Promise<Scrolling>;
}

declare global {
  var placingBench: PlacingBench;
  var browser: unknown;
}

// A content script asks the browser for its texts; an ordinary page has nobody to ask.
globalThis.browser = {
  runtime: { id: 'bench' },
  i18n: {
    getMessage: (_key: string, values: readonly string[]) => `Connect as ${values.join(' ')}`,
    getUILanguage: () => 'en',
  },
};

/** Pieces of script that the browser ran when rows came near. */
const pieces: number[] = [];

globalThis.IntersectionObserver = class extends IntersectionObserver {
  constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    super((entries, observer) => {
      const begun = performance.now();
      callback(entries, observer);
      pieces.push(performance.now() - begun);
    }, options);
  }
};

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** A customers list as a shop prints it, with the places that the generic adapter finds. */
const renderList = async (rows: number): Promise<HTMLTableElement> => {
  const table = document.createElement('table');
  for (let number = 1; number <= rows; number += 1) {
    const row = table.insertRow();
    for (const cell of [
      number,
      `First ${number}`,
      `Last ${number}`,
      `customer${number}@example.test`,
      'Active',
      '€ 12',
    ]) {
      row.insertCell().textContent = String(cell);
    }
    const actions = row.insertCell();
    actions.dataset['connectCustomer'] = String(number);
    actions.dataset['connectName'] = `First ${number} Last ${number}`;
    actions.dataset['connectKind'] = 'list-row';
  }
  document.body.replaceChildren(table);
  await nextFrame();
  await nextFrame();
  return table;
};

const measure = (pass: () => void): Pass => {
  const begun = performance.now();
  pass();
  const placed = performance.now();
  document.body.getBoundingClientRect();
  return { script: placed - begun, layout: performance.now() - placed };
};

const mount = (signal: AbortSignal): void =>
  mountButtons({
    adapter: genericPage,
    menu: null,
    send: () => Promise.reject(new Error('Nobody points at a button here.')),
    clock: systemClock,
    copy: () => Promise.resolve(),
    isTrusted: (event) => event.isTrusted,
    signal,
  });

const scrollToEnd = async (): Promise<void> => {
  for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
    window.scrollTo({ top, behavior: 'instant' });
    await nextFrame();
    await nextFrame();
  }
};

globalThis.placingBench = {
  measureButtons: async (rows) => {
    const table = await renderList(rows);
    const end = new AbortController();
    const measured = measure(() => mount(end.signal));
    const placed = table.querySelectorAll('connect-as-customer').length;
    end.abort();
    if (placed !== rows) throw new Error(`${placed} buttons stand on ${rows} rows.`);
    return measured;
  },
  measureScrolling: async (rows) => {
    const table = await renderList(rows);
    const end = new AbortController();
    mount(end.signal);
    pieces.length = 0;
    await scrollToEnd();
    const hosts = Array.from(table.querySelectorAll('connect-as-customer'));
    const hollow = hosts.filter((host) => (host.shadowRoot?.childElementCount ?? 0) === 0).length;
    end.abort();
    if (hollow > 0) throw new Error(`${hollow} of ${rows} rows have no button after scrolling.`);
    return { longest: Math.max(0, ...pieces), total: pieces.reduce((sum, piece) => sum + piece, 0) };
  },
  measureBare: async (rows) => {
    const table = await renderList(rows);
    const cells = Array.from(table.rows, (row) => row.cells.item(6));
    return measure(() => {
      for (const cell of cells) {
        const button = document.createElement('button');
        button.textContent = 'Connect';
        cell?.append(button);
      }
    });
  },
};
