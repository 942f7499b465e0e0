import type { MiddlewareHandler } from 'hono';

/** A request as the shop got it. */
export interface LoggedRequest {
  /** Milliseconds of the shop's clock. */
  readonly at: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Fields of a form that was sent. */
  readonly form: URLSearchParams;
  readonly isAdmin: boolean;
  /** Sent by the shop's own page: its loading, its scripts, its style sheet. All others are the extension's. */
  readonly isOfPage: boolean;
}

/** What the replayed pages' own scripts send, so that the log can tell them from the extension's requests. */
export const OWN_HEADER = 'x-replay-page';

const isFormOf = (request: Request): boolean =>
  request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;

/** Writes every request down before it is answered. */
export function logRequests(log: LoggedRequest[], now: () => number): MiddlewareHandler {
  return async ({ req }, next) => {
    const url = new URL(req.url);
    const mode = req.header('sec-fetch-mode');
    log.push({
      at: now(),
      host: url.hostname,
      method: req.method,
      path: url.pathname,
      query: url.searchParams,
      form: new URLSearchParams(isFormOf(req.raw) ? await req.raw.clone().text() : ''),
      isAdmin: url.pathname.startsWith('/admin_x'),
      isOfPage: req.header(OWN_HEADER) !== undefined || mode === 'navigate' || mode === 'no-cors',
    });
    await next();
  };
}
