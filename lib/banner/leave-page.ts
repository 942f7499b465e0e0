import type { Outputs, StorefrontExit } from '../messaging/messages.ts';
import { findStorefrontAdapter } from '../platforms/storefront-registry.ts';
import type { ExitOutcome } from './exit.ts';

export interface LeaveIo {
  readonly fetch: typeof fetch;
  readonly askStorefront: () => Promise<void>;
  readonly getState: () => Promise<Awaited<Outputs['banner/state']>>;
}

const DEADLINE_MS = 30_000;

/**
 * Exit of a shop that keeps no sessions: the login of this browser is ended, whosever it is. So it is looked at first:
 * where another session has taken its place meanwhile, that one is not ended.
 */
export const leavePage = async (
  { platform, base }: Extract<StorefrontExit, { kind: 'page' }>,
  id: string,
  io: LeaveIo,
): Promise<ExitOutcome> => {
  await io.askStorefront();
  const state = await io.getState();
  if (!state.ok) return { kind: 'failed', failure: state.error };
  const current = state.value.remembered?.id ?? null;
  if (current === null) return { kind: 'ended', returnUrl: null };
  if (current !== id) return { kind: 'replaced' };
  const adapter = findStorefrontAdapter(platform);
  if (adapter === null) return { kind: 'failed', failure: { code: 'internal' } };
  const left = await adapter.exit(base, { fetch: io.fetch, signal: AbortSignal.timeout(DEADLINE_MS) });
  return left.ok ? { kind: 'ended', returnUrl: null } : { kind: 'failed', failure: left.error };
};
