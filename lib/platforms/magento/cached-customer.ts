/** What Magento's storefront keeps of the customer in the browser, under these keys and in these cookies. */
const CACHE = 'mage-cache-storage';
/** Without the first, the shop's scripts take no cached name for true; the second holds sentences yet to be shown. */
const COOKIES = ['mage-cache-sessid', 'mage-messages'] as const;

/** Whether the shop's own copy of the session says that an agent acts. It may lag behind: a reason to ask, no answer. */
export const isCachedImpersonation = (window: Window | null): boolean => {
  try {
    return window !== null && /"adminUserId"\s*:\s*"?[1-9]/.test(window.localStorage.getItem(CACHE) ?? '');
  } catch {
    // The browser may refuse a page its storage.
    return false;
  }
};

/** `www.shop.example`, `shop.example`: shops may set their cookies on any of them. */
const listDomains = (host: string): readonly string[] => {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
};

/** So that whoever uses this browser next is not greeted by the customer's name. */
export const clearCachedCustomer = ({ document, localStorage, location }: Window): void => {
  for (const domain of [null, ...listDomains(location.hostname)]) {
    const scope = domain === null ? '' : `; domain=${domain}`;
    for (const name of COOKIES) document.cookie = `${name}=; path=/; max-age=0${scope}`;
  }
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(CACHE)) localStorage.removeItem(key);
  }
};

const INVALIDATED = `${CACHE}-section-invalidation`;
const SECTION_NAMES = /"sectionNames":\s*(\[[^\]]{0,4000}\])/;

/** The parts of the page that hold something of the customer, as the shop's own configuration in the page lists them. */
const listSections = ({ scripts }: Document): readonly string[] => {
  for (const script of scripts) {
    const listed = SECTION_NAMES.exec(script.textContent)?.[1];
    if (listed !== undefined) return JSON.parse(listed) as readonly string[];
  }
  return ['customer'];
};

/** Has the next page ask the shop who is logged in now, as a login of the shop's own would. */
export const invalidateCachedCustomer = ({ document, localStorage }: Window): void => {
  const names = listSections(document);
  localStorage.setItem(INVALIDATED, JSON.stringify(Object.fromEntries(names.map((name) => [name, true]))));
};
