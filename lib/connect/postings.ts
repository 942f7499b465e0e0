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

/** A page that was opened for a form, which may not be there yet. */
export interface ReservedPosting {
  readonly form: Promise<Posting | null>;
  readonly settle: (form: Posting | null) => void;
  kept: Posting | null;
  taken: boolean;
}

const isSamePlace = (one: Posting | null, { url, jar }: Posting): boolean =>
  one !== null && one.jar === jar && new URL(one.url).origin === new URL(url).origin;

/** Names a form that will be kept. */
export const reservePosting = ({ postings }: Background): string => {
  const id = crypto.randomUUID();
  let settle: ReservedPosting['settle'] = () => undefined;
  const form = new Promise<Posting | null>((resolve) => {
    settle = resolve;
  });
  postings.set(id, { form, settle, kept: null, taken: false });
  return id;
};

/** Address of the page that will ask for it. */
export const getPostingUrl = (id: string): string => browser.runtime.getURL(`post.html#${id}`);

/**
 * Keeps a form in the worker's memory, and withdraws those for the same place that nobody has taken: posted after this one,
 * they would log in over it.
 */
export const keepPosting = ({ postings }: Background, id: string, posting: Posting): void => {
  for (const [other, one] of postings) {
    if (other !== id && !one.taken && isSamePlace(one.kept, posting)) postings.delete(other);
  }
  const reserved = postings.get(id);
  if (reserved === undefined) return;
  reserved.kept = posting;
  reserved.settle(posting);
};

/** Nothing will come of it. */
export const dropPosting = ({ postings }: Background, id: string): void => {
  postings.get(id)?.settle(null);
  postings.delete(id);
};

/** Waits for the form. Null where it was taken already, withdrawn, or died with the worker. */
export const takePosting = async ({ postings }: Background, id: string): Promise<Posting | null> => {
  const reserved = postings.get(id);
  if (reserved === undefined || reserved.taken) return null;
  reserved.taken = true;
  const form = await reserved.form;
  postings.delete(id);
  return form;
};
