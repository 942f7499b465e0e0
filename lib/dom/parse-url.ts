/** `URL.parse` where the engine may be older than it. */
export const parseUrl = (address: string, base?: URL): URL | null =>
  URL.canParse(address, base?.href) ? new URL(address, base?.href) : null;
