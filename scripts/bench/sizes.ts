import { z } from 'zod';
import { buildExtension } from '../demo/build-extension.ts';
import { run } from '../run.ts';
import { atMost, kilobytes, type Part } from './figure.ts';

const report = z.array(z.object({ name: z.string(), size: z.number(), sizeLimit: z.number() }));

/** Bytes of each entrypoint, compressed, beside the budgets that `npm run check` holds. */
export const sizes: Part = async () => {
  await buildExtension();
  // Over budget it ends with an error, and reports all the same.
  const { output } = await run('size-limit', ['--json']);
  const measured = report.parse(JSON.parse(output.slice(output.indexOf('['), output.lastIndexOf(']') + 1)));
  return measured.map(({ name, size, sizeLimit }) => ({
    name: `${name}, gzip`,
    value: kilobytes(size),
    ratio: size / sizeLimit,
    baseline: 'its budget',
    goal: atMost(size, sizeLimit, kilobytes(sizeLimit)),
  }));
};
