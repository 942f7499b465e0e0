import { parseUrl } from '../../dom/parse-url.ts';
import { isErrorCode } from '../../protocol/errors.ts';
import { findConnectMeta, isBelow, parseApiTemplate } from '../api-template.ts';
import { isCustomerId } from '../customer-id.ts';
import type { Anchor, Detection, PageAdapter, PageProbe, SeenCustomer } from '../platform.ts';
import { CUSTOMER, LIVE, MARK } from './selectors.ts';

const PLACES = ['append', 'prepend', 'before', 'after'] as const satisfies readonly Anchor['placement'][];
const KINDS = ['list-row', 'customer', 'order', 'cart'] as const satisfies readonly Anchor['kind'][];

const oneOf = <T extends string>(allowed: readonly T[], value: string | null, otherwise: T): T =>
  value === null ? otherwise : (allowed.find((one) => one === value) ?? otherwise);

const idOf = (element: Element, mark: string): string | null => {
  const value = element.getAttribute(mark)?.trim() ?? '';
  return isCustomerId(value) ? value : null;
};

const readMarks = (element: HTMLElement): SeenCustomer | null => {
  const id = element.isConnected ? idOf(element, MARK.customer) : null;
  if (id === null) return null;
  const name = element.getAttribute(MARK.name)?.trim() ?? '';
  const refused = element.getAttribute(MARK.refused);
  return {
    id,
    name: name === '' ? null : name,
    refusal: isErrorCode(refused) ? refused : null,
    cart: idOf(element, MARK.cart),
  };
};

const detect = ({ url, document }: PageProbe): Detection | null => {
  const meta = findConnectMeta(document);
  const base = parseUrl(meta?.dataset['adminBase'] ?? '', url);
  if (meta === null || base === null || !isBelow(url, base)) return null;
  const apiTemplate = parseApiTemplate(meta.content, url, base);
  if (apiTemplate === null) return null;
  const version = meta.dataset['version'] ?? '';
  return {
    platform: 'generic',
    version: version === '' ? null : version,
    adminBase: base.origin + base.pathname,
    apiTemplate,
    agent: null,
  };
};

const findAnchors = ({ document }: PageProbe): readonly Anchor[] =>
  Array.from(document.querySelectorAll<HTMLElement>(CUSTOMER), (element) => ({
    element,
    placement: oneOf(PLACES, element.getAttribute(MARK.place), 'append'),
    kind: oneOf(KINDS, element.getAttribute(MARK.kind), 'customer'),
    read: () => readMarks(element),
  }));

/** Any shop that speaks the protocol: says so in a meta element and marks its customers with attributes. */
export const genericPage: PageAdapter = {
  id: 'generic',
  label: 'Connect protocol',
  detect,
  findAnchors,
  liveRoot: ({ document }) => document.querySelector<HTMLElement>(LIVE),
};
