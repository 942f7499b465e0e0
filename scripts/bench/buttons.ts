import { chromium } from '@playwright/test';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../browser/find-chromium.ts';
import { bundlePlacingPass } from './buttons/bundle-placing-pass.ts';
import { ListPage, type Placing } from './buttons/list-page.ts';
import type { Scrolling } from './buttons/placing-pass.ts';
import { atMost, microseconds, milliseconds, type Figure, type Part } from './figure.ts';

const FEW = 10;
const SOME = 100;
const MANY = 1000;
const SLOWER = 4;

/** One frame at 60 Hz. */
const FRAME_MS = 16;
/** "The same cost per row", with room for the noise of ten rows. */
const SAME_COST = 1.1;

interface Measured {
  readonly few: Placing;
  readonly some: Placing;
  readonly many: Placing;
  readonly slow: Placing;
  readonly scrolling: Scrolling;
}

const perRow = ({ ours }: Placing, rows: number): number => (ours.script * 1000) / rows;

const scriptFigure = (name: string, { ours, bare }: Placing): Figure => ({
  name,
  value: milliseconds(ours.script),
  ratio: ours.script / bare.script,
  baseline: `bare <button>: ${milliseconds(bare.script)}`,
});

function toFigures({ few, some, many, slow, scrolling }: Measured): readonly Figure[] {
  const costOfRow = perRow(many, MANY) / perRow(few, FEW);
  return [
    scriptFigure(`10 rows, ${microseconds(perRow(few, FEW))} a row`, few),
    scriptFigure(`100 rows, ${microseconds(perRow(some, SOME))} a row`, some),
    {
      ...scriptFigure(`1,000 rows, ${microseconds(perRow(many, MANY))} a row`, many),
      goal: atMost(many.ours.script, FRAME_MS, `${FRAME_MS} ms`),
    },
    {
      name: 'a row among 1,000',
      value: microseconds(perRow(many, MANY)),
      ratio: costOfRow,
      baseline: `among 10: ${microseconds(perRow(few, FEW))}`,
      goal: atMost(costOfRow, SAME_COST, `${SAME_COST}×`),
    },
    {
      name: '1,000 rows, layout afterwards',
      value: milliseconds(many.ours.layout),
      ratio: many.ours.layout / many.bare.layout,
      baseline: `bare <button>: ${milliseconds(many.bare.layout)}`,
    },
    {
      name: 'scrolling all through, longest piece',
      value: milliseconds(scrolling.longest),
      ratio: scrolling.longest / FRAME_MS,
      baseline: `a frame: ${FRAME_MS} ms`,
      goal: atMost(scrolling.longest, FRAME_MS, `${FRAME_MS} ms`),
    },
    {
      name: 'placing and scrolling, all pieces',
      value: milliseconds(many.ours.script + scrolling.total),
      ratio: (many.ours.script + scrolling.total) / many.bare.script,
      baseline: `bare <button>: ${milliseconds(many.bare.script)}`,
    },
    scriptFigure(`1,000 rows, CPU ${SLOWER}× slower`, slow),
  ];
}

/** Script time to put the buttons on a customers list, beside a plain `<button>` a row in the same page. */
export const buttons: Part = async (say) => {
  const executablePath = findChromium();
  if (executablePath === null) {
    say(`SKIPPED. ${HOW_TO_GET_CHROMIUM}`);
    return [];
  }
  const script = await bundlePlacingPass();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = new ListPage(browser, script);
    return toFigures({
      few: await page.measurePlacing(FEW),
      some: await page.measurePlacing(SOME),
      many: await page.measurePlacing(MANY),
      slow: await page.measurePlacing(MANY, SLOWER),
      scrolling: await page.measureScrolling(MANY),
    });
  } finally {
    await browser.close();
  }
};
