/** 6.4 to 6.6.4 count seconds, later versions milliseconds; as seconds this would be the year 33658. */
const LEAST_MILLISECONDS = 1e12;

/** When a sign-in runs out, in milliseconds since the Unix epoch, from the `expiry` of its cookie. */
export const toEnd = (expiry: number): number => (expiry > LEAST_MILLISECONDS ? expiry : expiry * 1000);

const VALUE = /(?:^|; )bearerAuth=([^;]*)/g;

const readExpiry = (raw: string): number => {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(raw));
    const expiry = typeof value === 'object' && value !== null && 'expiry' in value ? Number(value.expiry) : NaN;
    return toEnd(expiry);
  } catch {
    return NaN;
  }
};

/** Whether an admin page holds a sign-in that has not run out, by its `document.cookie`. */
export const isSignInFresh = (cookies: string, now: number): boolean =>
  [...cookies.matchAll(VALUE)].some(([, raw = '']) => readExpiry(raw) > now);
