import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../browser/find-chromium.ts';
import { buildExtension } from '../demo/build-extension.ts';
import { AgentAtWork } from './click/agent-at-work.ts';
import { atMost, milliseconds, type Figure, type Part } from './figure.ts';
import { median } from './statistics.ts';

/** Three links a run, and the shop lets an agent have 60 a minute. */
const RUNS = 13;
const COLD_RUNS = 5;
const MOST_RATIO = 1.15;

interface Medians {
  readonly click: number;
  readonly typed: number;
  readonly opened: number;
  readonly cold: number;
}

/** They take turns, so that a busy moment of the machine falls on all of them. */
async function measure(agent: AgentAtWork): Promise<Medians> {
  const round = async () => ({
    typed: await agent.typeLink(),
    click: await agent.clickThrough(),
    opened: await agent.openLink(),
  });
  await round();
  const rounds: Awaited<ReturnType<typeof round>>[] = [];
  while (rounds.length < RUNS) rounds.push(await round());
  const cold: number[] = [];
  while (cold.length < COLD_RUNS) cold.push(await agent.clickThrough({ stopWorker: true }));
  return {
    click: median(rounds.map(({ click }) => click)),
    typed: median(rounds.map(({ typed }) => typed)),
    opened: median(rounds.map(({ opened }) => opened)),
    cold: median(cold),
  };
}

const toFigures = ({ click, typed, opened, cold }: Medians): readonly Figure[] => [
  {
    name: 'click to logged-in page',
    value: milliseconds(click),
    ratio: click / typed,
    baseline: `link typed into an open tab: ${milliseconds(typed)}`,
    goal: atMost(click / typed, MOST_RATIO, `${MOST_RATIO}×`),
  },
  {
    name: 'the same',
    value: milliseconds(click),
    ratio: click / opened,
    baseline: `link opened in a new tab: ${milliseconds(opened)}`,
  },
  {
    name: 'the same, worker asleep',
    value: milliseconds(cold),
    ratio: cold / opened,
    baseline: `link opened in a new tab: ${milliseconds(opened)}`,
  },
];

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
      return toFigures(await measure(agent));
    } finally {
      await agent.end();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
