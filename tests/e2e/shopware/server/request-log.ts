import type { MiddlewareHandler } from 'hono';

/** A request as the shop got it. */
export interface LoggedRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** Everything before the body, the address with its query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Sent by the shop's own page: its loading, its scripts, its style sheet. All others are the extension's. */
  readonly isOfPage: boolean;
}

/** What the replayed pages' own scripts send, so that the log can tell them from the extension's requests. */
export const OWN_HEADER = 'x-replay-page';

/** Writes every request down before it is answered. */
export function logRequests(log: LoggedRequest[]): MiddlewareHandler {
  return async ({ req }, next) => {
    const url = new URL(req.url);
    const mode = req.header('sec-fetch-mode');
    log.push({
      host: url.hostname,
      method: req.method,
      path: url.pathname,
      url: req.url,
      headers: req.header(),
      body: await req.raw.clone().text(),
      isOfPage: req.header(OWN_HEADER) !== undefined || mode === 'navigate' || mode === 'no-cors',
    });
    await next();
  };
}
