import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../browser/find-chromium.ts';
import { buildExtension } from '../demo/build-extension.ts';
import { AgentAtWork } from './click/agent-at-work.ts';
import { atMost, milliseconds, type Figure, type Part } from './figure.ts';
import { median } from './statistics.ts';

const RUNS = 15;
const COLD_RUNS = 5;
const MOST_RATIO = 1.15;

async function measure(agent: AgentAtWork): Promise<readonly Figure[]> {
  const clicked: number[] = [];
  const typed: number[] = [];
  const cold: number[] = [];
  for (let warmUp = 0; warmUp < 2; warmUp += 1) {
    await agent.typeLink();
    await agent.clickThrough();
  }
  // They take turns, so that a busy moment of the machine falls on both.
  for (let run = 0; run < RUNS; run += 1) {
    typed.push(await agent.typeLink());
    clicked.push(await agent.clickThrough());
  }
  for (let run = 0; run < COLD_RUNS; run += 1) cold.push(await agent.clickThrough({ stopWorker: true }));
  const baseline = `typed link: ${milliseconds(median(typed))}`;
  const ratio = median(clicked) / median(typed);
  return [
    {
      name: 'click to logged-in page',
      value: milliseconds(median(clicked)),
      ratio,
      baseline,
      goal: atMost(ratio, MOST_RATIO, `${MOST_RATIO}×`),
    },
    {
      name: 'the same, worker asleep',
      value: milliseconds(median(cold)),
      ratio: median(cold) / median(typed),
      baseline,
    },
  ];
}

/** One click on "Connect as" beside the same link typed by hand, in the demo shop with the built extension. */
export const click: Part = async (say) => {
  const chromium = findChromium();
  if (chromium === null) {
    say(`SKIPPED. ${HOW_TO_GET_CHROMIUM}`);
    return [];
  }
  await buildExtension();
  const folder = await mkdtemp(path.join(tmpdir(), 'connect-bench-'));
  try {
    const agent = await AgentAtWork.start(chromium, folder);
    try {
      return await measure(agent);
    } finally {
      await agent.end();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
