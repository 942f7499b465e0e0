import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A login as it reached the frontend. */
interface Received {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Frontend {
  /** As it stands in a domain of Shopware: without a slash at the end. */
  readonly url: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** A frontend of the shop's own at `headless.localhost`: takes forms, keeps them, and answers with a page. */
export async function startFrontend(): Promise<Frontend> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (request.method === 'POST') {
        received.push({ path: request.url ?? '', fields: Object.fromEntries(new URLSearchParams(body)) });
      }
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Frontend</title><h1>Frontend</h1>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://headless.localhost:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
