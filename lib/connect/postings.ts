import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';

/** A form that logs in: it is told to the page that posts it, once, and stands in no address and no storage. */
export interface Posting {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Keeps a form in the worker's memory. Gives the address of the page that will ask for it. */
export const keepPosting = ({ postings }: Background, posting: Posting): string => {
  const id = crypto.randomUUID();
  postings.set(id, posting);
  return browser.runtime.getURL(`post.html#${id}`);
};

/** Null where it was taken already, or died with the worker. */
export const takePosting = ({ postings }: Background, id: string): Posting | null => {
  const posting = postings.get(id) ?? null;
  postings.delete(id);
  return posting;
};
