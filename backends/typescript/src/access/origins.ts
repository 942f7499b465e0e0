const EXTENSION = /^(?:chrome|moz)-extension:\/\/[a-z0-9-]+$/i;

/**
 * Whether a call may come from there. Browsers name the page's origin with every call that changes something; programs
 * name none; the extension's own origins differ from install to install.
 */
export const isOriginAllowed = (origin: string | null, own: string): boolean =>
  origin === null || origin === own || EXTENSION.test(origin);

/** Whether a request came to the host that the configured address names. */
export function isHostOf(request: Request, address: string): boolean {
  const configured = new URL(address);
  const host = request.headers.get('host') ?? new URL(request.url).host;
  const seen = `${configured.protocol}//${host}`;
  return URL.canParse(seen) && new URL(seen).host === configured.host;
}
