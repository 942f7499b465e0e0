import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import type { Jar } from '../sessions/jar.ts';

/** A form that logs in: it is told to the page that posts it, once, and stands in no address and no storage. */
export interface Posting {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly shop: string;
  /** Address of the storefront; null where it is none of the platform's own. */
  readonly base: string | null;
  /** Cookie jar that the login goes into. */
  readonly jar: Jar;
}

const isSamePlace = (one: Posting, { url, jar }: Posting): boolean =>
  one.jar === jar && new URL(one.url).origin === new URL(url).origin;

/**
 * Keeps a form in the worker's memory, and withdraws those for the same place that nobody has taken: posted after this one,
 * they would log in over it. Gives the address of the page that will ask for it.
 */
export const keepPosting = ({ postings }: Background, posting: Posting): string => {
  for (const [other, one] of postings) if (isSamePlace(one, posting)) postings.delete(other);
  const id = crypto.randomUUID();
  postings.set(id, posting);
  return browser.runtime.getURL(`post.html#${id}`);
};

/** Null where it was taken already, withdrawn, or died with the worker. */
export const takePosting = ({ postings }: Background, id: string): Posting | null => {
  const posting = postings.get(id) ?? null;
  postings.delete(id);
  return posting;
};
