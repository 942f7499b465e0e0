import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export interface Page {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly url: string;
}

interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface StoredCookie {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly httpOnly: boolean;
}

/** A browser's cookies and manners over real HTTP: `*.localhost` names are sent as Host to the loopback. */
export class TestBrowser {
  cookies: readonly StoredCookie[] = [];
  readonly language: string;

  constructor(language = 'en') {
    this.language = language;
  }

  /** Opens a page and follows redirects as GET. */
  async open(url: string, hops = 0): Promise<Page> {
    if (hops > 10) throw new Error(`${url} redirects for ever`);
    const page = await this.send(url, { headers: { 'sec-fetch-dest': 'document', accept: 'text/html' } });
    return this.#follow(page, hops);
  }

  /** Sends a form from the page's own origin and follows the redirect. */
  async submit(url: string, fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[]) {
    const pairs = Array.isArray(fields) ? (fields as [string, string][]) : Object.entries(fields as object);
    return this.#follow(
      await this.send(url, {
        method: 'POST',
        headers: {
          accept: 'text/html',
          origin: new URL(url).origin,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams(pairs as [string, string][]).toString(),
      }),
      0,
    );
  }

  send(address: string, { method = 'GET', headers = {}, body = '' }: Sent = {}): Promise<Page> {
    const url = new URL(address);
    const cookie = this.cookies
      .filter(({ host, path }) => host === url.hostname && isBelow(url.pathname, path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        {
          host: '127.0.0.1',
          port: url.port,
          method,
          path: url.pathname + url.search,
          headers: {
            host: url.host,
            'accept-language': this.language,
            ...(cookie === '' ? {} : { cookie }),
            ...(method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
            ...headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            this.#keep(url, answer.headers['set-cookie'] ?? []);
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString('utf8'),
              url: address,
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  cookie(name: string, host = 'shop.localhost'): StoredCookie | undefined {
    return this.cookies.find((cookie) => cookie.name === name && cookie.host === host);
  }

  async #follow(page: Page, hops: number): Promise<Page> {
    const { location } = page.headers;
    return page.status >= 300 && page.status < 400 && location !== undefined
      ? this.open(new URL(location, page.url).href, hops + 1)
      : page;
  }

  #keep(url: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const find = (wanted: string) =>
        attributes.find((attribute) => attribute.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
      const path = find('path') ?? '/';
      const others = this.cookies.filter(
        (cookie) => cookie.name !== name || cookie.path !== path || cookie.host !== url.hostname,
      );
      const value = pair.slice(pair.indexOf('=') + 1);
      const httpOnly = attributes.some((attribute) => attribute.toLowerCase() === 'httponly');
      this.cookies =
        find('max-age') === '0' ? others : [...others, { host: url.hostname, path, name, value, httpOnly }];
    }
  }
}

const isBelow = (pathname: string, path: string): boolean =>
  pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
