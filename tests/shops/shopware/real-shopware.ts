/** A customer of the shop, as its variable names them: `ea86… jane@example.com Jane Doe`. */
export interface RealCustomer {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Users of the administration by what their role may; all have one password. */
export type Role = 'full' | 'agent' | 'lead' | 'viewer';

/** Which shop, and who is in it; the names are those of its environment variables. */
export interface RealShopware {
  /** CONNECT_SHOP_ADMIN: address of the administration, ending in `/`. The main storefront is on the same host. */
  readonly admin: string;
  /**
   * CONNECT_SHOP_FULL, …_AGENT, …_LEAD, …_VIEWER: user names. Agent and lead may imitate customers and change them; the
   * lead alone sees orders and the event log; the viewer only looks at customers, in German; full is an administrator.
   */
  readonly users: Readonly<Record<Role, string>>;
  /** CONNECT_SHOP_PASSWORD: of these users. */
  readonly password: string;
  /** CONNECT_SHOP_CUSTOMER_PASSWORD: of the customers. */
  readonly customerPassword: string;
  /**
   * CONNECT_SHOP_CUSTOMER: bound to no channel, of the channel on the administration's own host, which has domains in
   * English and German. The tests fill and empty the cart.
   */
  readonly customer: RealCustomer;
  /** CONNECT_SHOP_BOUND: bound to that channel. */
  readonly bound: RealCustomer;
  /** CONNECT_SHOP_ELSEWHERE: bound to a storefront with one domain, on another host. */
  readonly elsewhere: RealCustomer;
  /** CONNECT_SHOP_HEADLESS: bound to a channel of another type without a domain of the web; the tests give it one for a while. */
  readonly headless: RealCustomer;
  /** CONNECT_SHOP_INACTIVE: switched off. */
  readonly inactive: RealCustomer;
  /** CONNECT_SHOP_GUEST: a guest's account. */
  readonly guest: RealCustomer;
  /** CONNECT_SHOP_ORDER: id of an order of `customer`. */
  readonly order: string;
  /** CONNECT_SHOP_PRODUCT: path of a product that is in stock, e.g. `Blue-mug/SW10001`. */
  readonly product: string;
  /** CONNECT_SHOP_STOREFRONTS, separated by spaces: addresses of storefronts on other hosts. */
  readonly storefronts: readonly string[];
}

const read = (name: string): string => {
  const value = process.env[`CONNECT_SHOP_${name}`] ?? '';
  if (value === '') throw new Error(`CONNECT_SHOP_${name} is not set: which shop is to be proven?`);
  return value;
};

const readCustomer = (name: string): RealCustomer => {
  const [id = '', email = '', ...words] = read(name).split(' ');
  return { id, email, name: words.join(' ') };
};

export const readRealShopware = (): RealShopware => ({
  admin: read('ADMIN'),
  users: { full: read('FULL'), agent: read('AGENT'), lead: read('LEAD'), viewer: read('VIEWER') },
  password: read('PASSWORD'),
  customerPassword: read('CUSTOMER_PASSWORD'),
  customer: readCustomer('CUSTOMER'),
  bound: readCustomer('BOUND'),
  elsewhere: readCustomer('ELSEWHERE'),
  headless: readCustomer('HEADLESS'),
  inactive: readCustomer('INACTIVE'),
  guest: readCustomer('GUEST'),
  order: read('ORDER'),
  product: read('PRODUCT'),
  storefronts: read('STOREFRONTS').split(' '),
});
