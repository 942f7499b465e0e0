/** First with the route that logs in as a customer. */
const FIRST = [6, 6, 5] as const;

/** Whether Shopware is older than logging in as a customer. A version that cannot be read is not: its routes will tell. */
export const isTooOld = (version: string): boolean => {
  const parts = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number);
  if (parts === undefined) return false;
  const apart = parts.map((part, at) => part - (FIRST[at] ?? 0)).find((difference) => difference !== 0);
  return (apart ?? 0) < 0;
};
