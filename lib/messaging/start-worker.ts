import { z } from 'zod';
import { syncScripts } from '../permissions/scripts.ts';
import { showBadge } from '../sessions/badge.ts';
import { flushEnds } from '../sessions/flush-ends.ts';
import { withAgent } from '../sessions/jar.ts';
import { leaveLostJars, reviewSessions } from '../sessions/left.ts';
import { showMenus } from '../shops/context-menus.ts';
import { createItems } from '../storage/items.ts';
import { syncRules } from '../courtesy/apply-rules.ts';
import { endExpired } from '../records/limits.ts';
import type { Background } from './background.ts';

/** In `storage.session`, which is empty after a start of the browser, an update, or a reload of the extension. */
const runs = createItems({ area: 'session', prefix: 'run:', schema: z.object({ since: z.number() }) });

const isNewRun = async ({ clock }: Background): Promise<boolean> => {
  const run = withAgent('worker');
  if ((await runs.get(run)) !== null) return false;
  await runs.put(run, { since: clock.now() });
  return true;
};

/**
 * What a worker does when it comes up, which is whenever the browser has an event for us: take up what an earlier one
 * left unfinished. `onStartup` and `onInstalled` cannot be relied on to say what came before, so storage says it.
 */
export const startWorker = async (background: Background): Promise<void> => {
  const isNew = await isNewRun(background);
  await syncScripts(background, isNew ? 'everywhere' : 'new');
  if (isNew) {
    await showMenus(background);
    await leaveLostJars(background);
  }
  await syncRules(background);
  await endExpired(background);
  await reviewSessions(background);
  await flushEnds(background, 'due');
  await showBadge();
};
