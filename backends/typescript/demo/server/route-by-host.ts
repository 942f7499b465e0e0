/** Answers one request; `env` carries the Node socket. */
export type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

/**
 * Sends each request to the site that its host names. Sites are told apart by name, never by what a header claims: an
 * unknown host gets 421, so that nobody can make the shop speak for another.
 */
export const routeByHost =
  (sites: ReadonlyMap<string, Fetch>): Fetch =>
  (request, env) => {
    const host = request.headers.get('host') ?? new URL(request.url).host;
    const site = sites.get(host.toLowerCase());
    return site === undefined
      ? new Response('This server has no shop at that host.\n', {
          status: 421,
          headers: { 'Content-Type': 'text/plain' },
        })
      : site(request, env);
  };
