/** A customer of the shop, as its variable names them: `1 jane@example.com Jane Doe`. */
export interface RealCustomer {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Users of the admin by what their role may; all have one password. */
export type Role = 'full' | 'agent' | 'lead' | 'viewer';

/** Which shop, and who is in it; the names are those of its environment variables. */
export interface RealMagento {
  /** CONNECT_SHOP_ADMIN: address of the admin, ending in `/`. */
  readonly admin: string;
  /**
   * CONNECT_SHOP_FULL, …_AGENT, …_LEAD, …_VIEWER: user names. The agent may log in as customers and not read the log, the
   * lead both, the viewer neither; full is an administrator.
   */
  readonly users: Readonly<Record<Role, string>>;
  /** CONNECT_SHOP_PASSWORD: of these users. */
  readonly password: string;
  /** CONNECT_SHOP_CUSTOMER_PASSWORD: of the customers. */
  readonly customerPassword: string;
  /** CONNECT_SHOP_CUSTOMER: with assistance allowed, on the admin's own host. */
  readonly customer: RealCustomer;
  /** CONNECT_SHOP_OTHER: as `customer`, somebody else whose cart the tests may fill. */
  readonly other: RealCustomer;
  /** CONNECT_SHOP_DENIED: assistance is not allowed. */
  readonly denied: RealCustomer;
  /** CONNECT_SHOP_LOCKED: allowed, and locked out after failed sign-ins. */
  readonly locked: RealCustomer;
  /** CONNECT_SHOP_ELSEWHERE: of a website on another host; null = not there. */
  readonly elsewhere: RealCustomer | null;
  /** CONNECT_SHOP_OTHER_VIEW: registered in a store view that is not the default one of its website; null = not there. */
  readonly otherView: RealCustomer | null;
  /** CONNECT_SHOP_ORDER, …_INVOICE, …_SHIPMENT, …_CREDITMEMO: ids of documents of `customer`. */
  readonly documents: Readonly<Record<'order' | 'invoice' | 'shipment' | 'creditmemo', string>>;
  /** CONNECT_SHOP_PRODUCT: path of a simple product that is in stock, e.g. `blue-mug.html`. */
  readonly product: string;
  /** CONNECT_SHOP_STOREFRONTS, separated by spaces: addresses of storefronts on other hosts; may be missing. */
  readonly storefronts: readonly string[];
  /**
   * CONNECT_SHOP_CONFIGURE: a program that sets one value of the shop's configuration, given as path and value, and
   * empties the caches. Null = the shop is to stay as it is.
   */
  readonly configure: string | null;
}

const find = (name: string): string | null => {
  const value = process.env[`CONNECT_SHOP_${name}`];
  return value === undefined || value === '' ? null : value;
};

const read = (name: string): string => {
  const value = find(name);
  if (value === null) throw new Error(`CONNECT_SHOP_${name} is not set: which shop is to be proven?`);
  return value;
};

const parseCustomer = (value: string): RealCustomer => {
  const [id = '', email = '', ...name] = value.split(' ');
  return { id, email, name: name.join(' ') };
};

const findCustomer = (name: string): RealCustomer | null => {
  const value = find(name);
  return value === null ? null : parseCustomer(value);
};

const readCustomer = (name: string): RealCustomer => parseCustomer(read(name));

export const readRealMagento = (): RealMagento => ({
  admin: read('ADMIN'),
  users: { full: read('FULL'), agent: read('AGENT'), lead: read('LEAD'), viewer: read('VIEWER') },
  password: read('PASSWORD'),
  customerPassword: read('CUSTOMER_PASSWORD'),
  customer: readCustomer('CUSTOMER'),
  other: readCustomer('OTHER'),
  denied: readCustomer('DENIED'),
  locked: readCustomer('LOCKED'),
  elsewhere: findCustomer('ELSEWHERE'),
  otherView: findCustomer('OTHER_VIEW'),
  documents: {
    order: read('ORDER'),
    invoice: read('INVOICE'),
    shipment: read('SHIPMENT'),
    creditmemo: read('CREDITMEMO'),
  },
  product: read('PRODUCT'),
  storefronts: find('STOREFRONTS')?.split(' ') ?? [],
  configure: find('CONFIGURE'),
});
