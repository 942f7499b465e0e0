import type { Browser, Page } from '@playwright/test';
import { median } from '../statistics.ts';
import type { Pass, Scrolling } from './placing-pass.ts';

const RUNS = 9;
const SCROLL_RUNS = 3;

const ADDRESS = 'http://shop.localhost/';

/** Isolated pages get clocks of 5 µs instead of 100 µs, finer than what ten rows take. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

export interface Placing {
  readonly ours: Pass;
  /** A plain `<button>` appended to each row of a list like it, in the same page. */
  readonly bare: Pass;
}

/** Pages with a list in them. Each run gets a fresh one: an admin page runs the pass once, with nothing compiled yet. */
export class ListPage {
  readonly #browser: Browser;
  readonly #script: string;

  constructor(browser: Browser, script: string) {
    this.#browser = browser;
    this.#script = script;
  }

  /** Medians of several runs. `slower` divides the speed of the CPU. */
  async measurePlacing(rows: number, slower = 1): Promise<Placing> {
    const run = (page: Page): Promise<Placing> =>
      page.evaluate(
        async (count) => ({
          ours: await globalThis.placingBench.measureButtons(count),
          bare: await globalThis.placingBench.measureBare(count),
        }),
        rows,
      );
    await this.#inFreshPage(slower, run);
    const runs: Placing[] = [];
    while (runs.length < RUNS) runs.push(await this.#inFreshPage(slower, run));
    const passOf = (pick: (placing: Placing) => Pass): Pass => ({
      script: median(runs.map((placing) => pick(placing).script)),
      layout: median(runs.map((placing) => pick(placing).layout)),
    });
    return { ours: passOf(({ ours }) => ours), bare: passOf(({ bare }) => bare) };
  }

  async measureScrolling(rows: number): Promise<Scrolling> {
    const runs: Scrolling[] = [];
    while (runs.length < SCROLL_RUNS) {
      runs.push(
        await this.#inFreshPage(1, (page) =>
          page.evaluate((count) => globalThis.placingBench.measureScrolling(count), rows),
        ),
      );
    }
    return {
      longest: median(runs.map(({ longest }) => longest)),
      total: median(runs.map(({ total }) => total)),
    };
  }

  async #inFreshPage<T>(slower: number, work: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.#browser.newPage();
    try {
      await page.route(ADDRESS, (route) =>
        route.fulfill({ contentType: 'text/html', headers: ISOLATED, body: '<!doctype html><title>Customers</title>' }),
      );
      await page.goto(ADDRESS);
      await page.addScriptTag({ content: this.#script });
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
      return await work(page);
    } finally {
      await page.close();
    }
  }
}
