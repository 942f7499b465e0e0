import type { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { parseAnswer } from './answers.ts';
import { getRouteUrl, type QueryValues } from './api-url.ts';
import type { Failure } from './errors.ts';
import { ROUTES, type Route, type RouteName } from './routes.ts';
import { id as idSchema } from './schema/primitives.ts';
import { CONNECT_TOKEN_HEADER, PROTOCOL_VERSION } from './version.ts';

type Routes = typeof ROUTES;

/** Routes that answer JSON: the ones a program asks. */
export type JsonRouteName = { [N in RouteName]: Routes[N] extends { answer: z.ZodType } ? N : never }[RouteName];

export type RouteAnswer<N extends JsonRouteName> = Routes[N] extends { answer: infer A extends z.ZodType }
  ? z.infer<A>
  : never;

type IdPart<N extends RouteName> = Routes[N]['path'] extends `${string}{id}${string}`
  ? { readonly id: string }
  : { readonly id?: never };
type QueryPart<N extends RouteName> = Routes[N] extends { query: infer Q extends z.ZodType }
  ? { readonly query: z.input<Q> }
  : { readonly query?: never };
type BodyPart<N extends RouteName> = Routes[N] extends { body: infer B extends z.ZodType }
  ? { readonly body: z.input<B> }
  : { readonly body?: never };

/** What one call of a route carries. */
export type RouteCall<N extends RouteName> = IdPart<N> & QueryPart<N> & BodyPart<N>;

/** Who is asked, and the only side effects of asking. */
export interface ClientIo {
  readonly apiTemplate: string;
  readonly fetch: typeof fetch;
  /** Aborts the call from outside. */
  readonly signal: AbortSignal;
  /** From discovery; needed by every call that changes something. */
  readonly connectToken?: string;
  /** Aborts when the shop took too long; a fresh signal for each call. */
  readonly getDeadline?: () => AbortSignal;
}

/** A person waits for every call; a shop that has not answered by then is taken as not answering. */
export const DEADLINE_MS = 15_000;

/**
 * Asks a shop one thing. Never retries, follows no redirect, believes nothing that the schema does not say. Every
 * failure is a value with a code of the closed list; only a programming error throws.
 */
export async function requestRoute<N extends JsonRouteName>(
  name: N,
  call: RouteCall<N>,
  io: ClientIo,
): Promise<Result<RouteAnswer<N>, Failure>> {
  const route: Route = ROUTES[name];
  const prepared = prepare(name, route, call, io);
  if (!prepared.ok) return prepared;
  const deadline = (io.getDeadline ?? (() => AbortSignal.timeout(DEADLINE_MS)))();
  // The browser's fetch refuses to be called as a method of anything but the global object.
  const { fetch } = io;
  try {
    const response = await fetch(prepared.value.url, {
      ...prepared.value.init,
      signal: AbortSignal.any([io.signal, deadline]),
    });
    const answer = await parseAnswer(response, route.status);
    return answer.ok ? parseValue(name, route, answer.value) : answer;
  } catch {
    if (io.signal.aborted) return fail({ code: 'cancelled' });
    return fail({ code: deadline.aborted ? 'timeout' : 'unreachable' });
  }
}

function prepare(
  name: RouteName,
  route: Route,
  call: { readonly id?: string; readonly query?: unknown; readonly body?: unknown },
  io: ClientIo,
): Result<{ readonly url: string; readonly init: RequestInit }, Failure> {
  const id = idSchema.optional().safeParse(call.id);
  const query = route.query?.safeParse(call.query);
  const body = route.body?.safeParse(call.body);
  if (!id.success || query?.success === false || body?.success === false) return fail({ code: 'invalid_request' });
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (route.method === 'POST') {
    headers.set('Content-Type', 'application/json');
    if (io.connectToken !== undefined) headers.set(CONNECT_TOKEN_HEADER, io.connectToken);
  }
  return ok({
    url: getRouteUrl(io.apiTemplate, name, id.data, query?.data as QueryValues | undefined),
    init: {
      method: route.method,
      headers,
      credentials: 'include',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      ...(route.method === 'POST' ? { body: JSON.stringify(body?.data ?? {}) } : {}),
    },
  });
}

function parseValue<N extends JsonRouteName>(name: N, route: Route, value: unknown): Result<RouteAnswer<N>, Failure> {
  if (name === 'about' || name === 'discovery') {
    const version = getProtocolVersion(value);
    if (version !== null && version !== PROTOCOL_VERSION) {
      return fail({ code: 'protocol_unsupported', detail: String(version) });
    }
  }
  const parsed = route.answer?.safeParse(value);
  return parsed?.success === true ? ok(parsed.data as RouteAnswer<N>) : fail({ code: 'answer_invalid' });
}

/** Read before the schema, because a later version may look different altogether. */
function getProtocolVersion(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('protocol' in value)) return null;
  return typeof value.protocol === 'number' ? value.protocol : null;
}
