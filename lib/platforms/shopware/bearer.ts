import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import { toEnd } from './sign-in.ts';

/** A token that runs out on its way is as good as none. */
const MARGIN_MS = 5_000;

const JWT = /^[\w-]+\.([\w-]+)\.[\w-]+$/;

/** The value of the cookie has a refresh token too. It is good for one use, and the page's own: it is not even read. */
const cookieValue = z.object({ access: z.string().max(8192).regex(JWT), expiry: z.number().positive() });

const claims = z.object({ sub: z.string().regex(/^[0-9a-f]{32}$/) });

/** The agent's own token for the Admin API, as their admin page has it now. Never kept. */
export interface Bearer {
  readonly access: string;
  /** Id of the agent that the token names; null where it does not say. */
  readonly user: string | null;
}

const parseCookie = (raw: string): unknown => {
  try {
    return JSON.parse(decodeURIComponent(raw)) as unknown;
  } catch {
    return undefined;
  }
};

const readUser = (access: string): string | null => {
  const part = JWT.exec(access)?.[1] ?? '';
  try {
    const told: unknown = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
    return claims.safeParse(told).data?.sub ?? null;
  } catch {
    return null;
  }
};

/**
 * The token out of the raw values of `bearerAuth`. Versions may leave several, on the admin's path and above it: the one
 * that lasts longest is the page's present one.
 *
 * @param now milliseconds since the Unix epoch
 * @returns `agent_signed_out` where there is none, `admin_token_expired` where the page has to renew it first
 */
export const readBearer = (values: readonly string[], now: number): Result<Bearer, Failure> => {
  const latest = values
    .map((raw) => cookieValue.safeParse(parseCookie(raw)).data)
    .filter((value) => value !== undefined)
    .map(({ access, expiry }) => ({ access, endsAt: toEnd(expiry) }))
    .reduce<{ access: string; endsAt: number } | null>(
      (best, one) => (best === null || one.endsAt > best.endsAt ? one : best),
      null,
    );
  if (latest === null) return fail({ code: 'agent_signed_out' });
  if (latest.endsAt - MARGIN_MS <= now) return fail({ code: 'admin_token_expired' });
  return ok({ access: latest.access, user: readUser(latest.access) });
};
