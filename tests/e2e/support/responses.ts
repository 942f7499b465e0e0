/** Answers of a replayed shop; none of them may be kept by the browser. */
export const html = (body: string, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(body, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });

export const redirect = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 302, headers: { location, ...headers } });

export const notSaved = (): Response => new Response('This page was not saved.', { status: 404 });
