import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { BUILD, buildExtension } from '../demo/build-extension.ts';
import { atMost, kilobytes, type Figure, type Part } from './figure.ts';

/** Scripts and their budgets, as `npm run check` holds them. */
const budgets = z.array(z.object({ name: z.string(), path: z.string(), limit: z.string().regex(/^[\d.]+ kB$/) }));

/** A page opens from disk, so its budget keeps parsing short rather than a download. */
const PAGES = [
  { name: 'popup', file: 'popup.html', kilobytes: 120 },
  { name: 'options', file: 'options.html', kilobytes: 120 },
] as const;

const gzipOf = async (file: string): Promise<number> => gzipSync(await readFile(file), { level: 9 }).length;

/** A page costs itself and everything that it names: scripts, preloaded chunks, styles. */
const gzipOfPage = async (file: string): Promise<number> => {
  const markup = await readFile(path.join(BUILD, file), 'utf8');
  const named = Array.from(markup.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g), ([, name]) => name ?? '');
  const files = [file, ...new Set(named)].map((name) => path.join(BUILD, name));
  return (await Promise.all(files.map(gzipOf))).reduce((sum, size) => sum + size, 0);
};

const figureOf = (name: string, size: number, budget: number): Figure => ({
  name: `${name}, gzip`,
  value: kilobytes(size),
  ratio: size / budget,
  baseline: `budget ${kilobytes(budget)}`,
  goal: atMost(size, budget, kilobytes(budget)),
});

/** Bytes that each entrypoint costs, compressed, beside its budget. */
export const sizes: Part = async () => {
  await buildExtension();
  const scripts = budgets.parse(JSON.parse(await readFile('.size-limit.json', 'utf8')));
  return Promise.all([
    ...scripts.map(async ({ name, path: file, limit }) =>
      figureOf(name, await gzipOf(file), Number.parseFloat(limit) * 1000),
    ),
    ...PAGES.map(async (page) => figureOf(page.name, await gzipOfPage(page.file), page.kilobytes * 1000)),
  ]);
};
