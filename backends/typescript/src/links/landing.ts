import type { Settings } from '../../../../lib/protocol/schema/settings.ts';

/** The shop's own pages that every link may land on. */
const OWN_PAGES: readonly string[] = ['account', 'home'];

/**
 * Whether a link may land there: one of the shop's own pages, or exactly a path that its settings list. Listed paths
 * are looked at as well, so that a careless setting does not open the storefront to a foreign page.
 */
export const isLandingAllowed = (landing: string, settings: Settings): boolean =>
  OWN_PAGES.includes(landing) || (isSafePath(landing) && settings.landing.paths.includes(landing));

/** Whether a settings document names only landings that stay on the storefront. */
export const areLandingsSafe = (settings: Settings): boolean =>
  settings.landing.paths.every(isSafePath) && isLandingAllowed(settings.landing.default, settings);

/** Whether a text is a path below the storefront in every reading of it, encoded or not. */
export function isSafePath(path: string): boolean {
  const readings = decodeFully(path);
  return readings !== null && readings.every(isPlainPath);
}

/** No scheme, host, userinfo, climbing, backslash, control or invisible character. */
function isPlainPath(path: string): boolean {
  if (!/^[^/\\?#:@\s]/.test(path) && !/^\/[^/\\]/.test(path)) return false;
  if (path.includes('//') || /[\\@]|(?! )[\p{C}\p{Z}]/u.test(path)) return false;
  if (/^\/?[^/?#]*:/.test(path)) return false;
  const [beforeQuery = ''] = path.split(/[?#]/, 1);
  return !beforeQuery.split('/').some((segment) => segment === '.' || segment === '..' || segment.startsWith('..;'));
}

/** Every reading that a server may come to by decoding again and again; null where one is malformed or it never ends. */
function decodeFully(path: string): readonly string[] | null {
  const readings = [path];
  for (let current = path; current.includes('%');) {
    let next: string;
    try {
      next = decodeURIComponent(current);
    } catch {
      return null;
    }
    if (next === current || readings.length > 4) return null;
    readings.push(next);
    current = next;
  }
  return readings;
}
