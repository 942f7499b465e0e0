/**
 * `npm run bench`: figures beside a baseline of the same run, so that they mean the same on any machine. Nothing here
 * decides a test. `npm run bench -- links` runs one part; docs/bench.md says how to read the table.
 */
import { availableParallelism, loadavg } from 'node:os';
import { buttons } from './bench/buttons.ts';
import { click } from './bench/click.ts';
import type { Figure, Part } from './bench/figure.ts';
import { links } from './bench/links.ts';
import { memory } from './bench/memory.ts';
import { printTable } from './bench/print-table.ts';
import { sizes } from './bench/sizes.ts';

const PARTS: Readonly<Record<string, Part>> = { sizes, buttons, links, click, memory };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const cores = availableParallelism();
const [load = 0] = loadavg();
console.log(`${cores} cores, Node ${process.versions.node}, load average ${load.toFixed(1)}`);
if (load > cores) console.log('Others are using this machine: ratios hold roughly, absolute figures do not.');

const measured = new Map<string, readonly Figure[]>();
let broken = 0;
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const begun = performance.now();
  try {
    measured.set(name, await part((line) => console.log(`${name}: ${line}`)));
    console.log(`${name}: took ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  } catch (error) {
    broken += 1;
    console.error(`${name}: could not be measured`, error);
  }
}
printTable(measured);
process.exitCode = broken === 0 ? 0 : 1;
