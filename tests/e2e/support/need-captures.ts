import { test } from '../fixtures.ts';
import { CAPTURES_MISSING, hasCaptures } from '../replay/captures.ts';

/** Skips the tests around it aloud where a shop's saved pages are not at hand; fails where that may not be. */
export function needCaptures(folder: string): void {
  test.beforeAll(() => {
    const isMissing = !hasCaptures(folder);
    if (isMissing && process.env['CI'] !== undefined) throw new Error(CAPTURES_MISSING);
    if (isMissing) process.stderr.write(`skipped: ${CAPTURES_MISSING}\n`);
    test.skip(isMissing, CAPTURES_MISSING);
  });
}
