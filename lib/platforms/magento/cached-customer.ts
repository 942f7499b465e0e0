/** What Magento's storefront scripts keep of the customer in the browser, under these keys and in this cookie. */
const CACHE = 'mage-cache-storage';
const CACHE_SESSION_COOKIE = 'mage-cache-sessid';

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
    document.cookie = `${CACHE_SESSION_COOKIE}=; path=/; max-age=0${scope}`;
  }
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(CACHE)) localStorage.removeItem(key);
  }
};
