import type { Clock } from '../../clock.ts';

/** A store that the shop's own popup offers for a customer; `id` is its default store view's. */
export interface OfferedStore {
  readonly id: string;
  readonly name: string;
}

/** What the page of one customer says about logging in as them (2.4, as sent: in no language). */
export interface CustomerView {
  /** Null where the page has no stock button: the feature is off, or the role lacks the right. */
  readonly assistance: 'allowed' | 'denied' | null;
  readonly locked: boolean;
  /** Null where the shop chooses by itself. */
  readonly stores: readonly OfferedStore[] | null;
}

const ALLOWED = /\blacConfirmationPopup\(/;
const DENIED = /\blacNotAllowedPopup\(/;
const LOCK_EXPIRES = /"lock_expires":"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)"/;
const CHOICE = /"showStoreViewOptions":(?:true|1|"1")/;
const OPTIONS = /"storeViewOptions":(?=[[{])/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The array or object that begins at `start`; brackets in strings are none. */
const cutJson = (text: string, start: number): string => {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1);
    }
  }
  return '';
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
};

/** Websites hold their stores as `value`, stores their id; the stores of other websites are there, but disabled. */
const collectStores = (options: unknown): readonly OfferedStore[] => {
  if (!isRecord(options)) return [];
  return Object.values(options).flatMap((one) => {
    if (!isRecord(one)) return [];
    const { value, label, disabled } = one;
    if (isRecord(value)) return collectStores(value);
    const id = String(value);
    if (!/^\d{1,10}$/.test(id) || disabled === true || typeof label !== 'string') return [];
    return [{ id, name: label.replaceAll(/\s+/g, ' ').trim() }];
  });
};

const readStores = (html: string): readonly OfferedStore[] => {
  const start = OPTIONS.exec(html);
  return start === null ? [] : collectStores(parse(cutJson(html, start.index + start[0].length)));
};

const readAssistance = (html: string): CustomerView['assistance'] => {
  if (DENIED.test(html)) return 'denied';
  return ALLOWED.test(html) ? 'allowed' : null;
};

export const readCustomerView = (html: string, clock: Clock): CustomerView => {
  const [, day, time] = LOCK_EXPIRES.exec(html) ?? [];
  const locked = day !== undefined && time !== undefined && Date.parse(`${day}T${time}Z`) > clock.now();
  return { assistance: readAssistance(html), locked, stores: CHOICE.test(html) ? readStores(html) : null };
};
