/** What came in, so that a test can say what was asked and what was not. */
export interface LoggedRequest {
  readonly method: string;
  readonly host: string;
  /** With query; fragments never reach a server. */
  readonly path: string;
  readonly status: number;
  readonly origin: string | null;
  readonly referer: string | null;
  /** Names only: values are secrets. */
  readonly cookies: readonly string[];
}

const KEPT = 2000;

export interface RequestLog {
  add(request: Request, status: number): void;
  all(): readonly LoggedRequest[];
  clear(): void;
}

export const createRequestLog = (): RequestLog => {
  const entries: LoggedRequest[] = [];
  return {
    add: (request, status) => {
      const { host, pathname, search } = new URL(request.url);
      const cookies = (request.headers.get('cookie') ?? '').split(';').flatMap((pair) => {
        const name = pair.split('=', 1)[0]?.trim() ?? '';
        return name === '' ? [] : [name];
      });
      entries.push({
        method: request.method,
        host,
        path: pathname + search,
        status,
        origin: request.headers.get('origin'),
        referer: request.headers.get('referer'),
        cookies,
      });
      if (entries.length > KEPT) entries.shift();
    },
    all: () => [...entries],
    clear: () => {
      entries.length = 0;
    },
  };
};
