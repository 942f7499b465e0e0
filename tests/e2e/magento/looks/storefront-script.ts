/**
 * What Luma does on a storefront page with the customer's data: asks once for it, keeps a copy in this browser that may
 * be older than the truth, and shows it in the stock notice and the greeting. Served as text.
 */
export function storefrontScript(): void {
  type Sections = Readonly<
    Record<'customer' | 'loggedAsCustomer', Readonly<Record<string, string | number | undefined>>>
  >;
  const KEY = 'mage-cache-storage';
  const notice = document.querySelector<HTMLElement>('.lac-notification-sticky');

  const show = ({ customer, loggedAsCustomer }: Sections) => {
    const name = String(customer['fullname'] ?? '');
    for (const greeting of document.querySelectorAll('.greet.welcome .logged-in')) {
      greeting.innerHTML = name === '' ? '' : `Welcome, ${name}!`;
    }
    const text = notice?.querySelector('.lac-notification-text span');
    if (notice === null || text === null || text === undefined || loggedAsCustomer['adminUserId'] === undefined) return;
    // Measured: escaped once more than needed, so that an apostrophe shows as an entity.
    const escaped = name.replaceAll('&', '&amp;');
    text.innerHTML = `You are connected as <strong>${escaped}</strong> on ${String(loggedAsCustomer['websiteName'])}`;
    notice.querySelector<HTMLElement>('.lac-notification')!.style.display = '';
  };

  const load = async (): Promise<Sections> => {
    const headers = { 'x-replay-page': 'customer-data', 'x-requested-with': 'XMLHttpRequest' };
    const answer = await fetch('/customer/section/load/?sections=customer,loggedAsCustomer', { headers });
    const sections = (await answer.json()) as Sections;
    localStorage.setItem(KEY, JSON.stringify(sections));
    document.cookie = 'mage-cache-sessid=true; path=/; SameSite=Lax';
    return sections;
  };

  const isFresh = document.cookie.split('; ').includes('mage-cache-sessid=true');
  const kept = isFresh ? localStorage.getItem(KEY) : null;
  const isLanding = document.body.classList.contains('loginascustomer-login-index');
  if (!isFresh) localStorage.removeItem(KEY);
  if (kept !== null && !isLanding) show(JSON.parse(kept) as Sections);
  else {
    void load().then((sections) => {
      show(sections);
      if (isLanding) window.location.href = '/customer/account/index/';
    });
  }

  window.addEventListener('scroll', () => {
    notice?.classList.toggle('_sticky', window.scrollY > 0);
    if (notice !== null) notice.style.top = `${window.scrollY}px`;
  });
}
