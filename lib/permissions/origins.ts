/**
 * Match patterns carry no port: Firefox accepts one and then matches no page. So a permission is one for a host, and
 * whoever acts on it holds the page against the shop's full address as well.
 */
const schemeAndHost = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}`;
};

/** What the browser is asked for, for an origin: `https://shop.example/*`. */
export const getHostPattern = (address: string): string => `${schemeAndHost(address)}/*`;

/**
 * Where a content script belongs, for a prefix of origin and path: `https://shop.example/admin/*`, and the folder's own
 * address without the slash, which not every browser takes for a part of it.
 */
export const getPathPatterns = (prefix: string): readonly string[] => {
  const folder = `${schemeAndHost(prefix)}${new URL(prefix).pathname.replace(/\/$/, '')}`;
  return folder === schemeAndHost(prefix) ? [`${folder}/*`] : [`${folder}/*`, folder];
};

/** Patterns for several addresses, each once. */
export const getHostPatterns = (addresses: readonly string[]): readonly string[] => [
  ...new Set(addresses.map(getHostPattern)),
];
