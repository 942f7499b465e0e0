import type { Send } from '../dom/send-message.ts';
import type { Outputs, StorefrontExit } from '../messaging/messages.ts';
import { findStorefrontAdapter } from '../platforms/storefront-registry.ts';
import type { Failure } from '../protocol/errors.ts';
import { fail, type Result } from '../result.ts';
import type { ExitOutcome } from './exit.ts';

export interface LeaveIo {
  readonly fetch: typeof fetch;
  readonly askStorefront: () => Promise<void>;
  readonly getState: () => Promise<Awaited<Outputs['banner/state']>>;
  readonly send: Send;
}

const DEADLINE_MS = 30_000;

const leave = async (
  exit: Exclude<StorefrontExit, { kind: 'protocol' }>,
  id: string,
  { fetch, send }: LeaveIo,
): Promise<Result<null, Failure>> => {
  if (exit.kind === 'browser') return send('banner/end', { id });
  const adapter = findStorefrontAdapter(exit.platform);
  if (adapter === null) return fail({ code: 'internal' });
  return adapter.exit(exit.base, { fetch, signal: AbortSignal.timeout(DEADLINE_MS) });
};

/**
 * Exit of a shop that keeps no sessions: the login of this browser is ended, whosever it is. So it is looked at first:
 * where another session has taken its place meanwhile, that one is not ended.
 */
export const leavePage = async (
  exit: Exclude<StorefrontExit, { kind: 'protocol' }>,
  id: string,
  io: LeaveIo,
): Promise<ExitOutcome> => {
  await io.askStorefront();
  const state = await io.getState();
  if (!state.ok) return { kind: 'failed', failure: state.error };
  const current = state.value.remembered?.id ?? null;
  if (current === null) return { kind: 'ended', returnUrl: null };
  if (current !== id) return { kind: 'replaced' };
  const left = await leave(exit, id, io);
  return left.ok ? { kind: 'ended', returnUrl: null } : { kind: 'failed', failure: left.error };
};
