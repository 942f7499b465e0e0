import type { Generated, Kysely } from 'kysely';

/** 1 = yes. Both databases keep flags as small integers, so that no driver has to translate them. */
export type Flag = 0 | 1;

/** RFC 3339 in UTC with milliseconds: sorts as text and means the same in both databases. */
export type Instant = string;

export interface AgentTable {
  id: number;
  email: string;
  name: string;
  role: string;
  active: Flag;
  sees_customers: Flag;
  edits_customers: Flag;
  super_admin: Flag;
  lead: Flag;
  password_hash: string;
}

export interface AdminSessionTable {
  /** Public name of the session; the cookie's secret is kept as a digest only. */
  id: string;
  secret_digest: string;
  /** Sent with every form of this session. */
  form_token: string;
  agent_id: number;
  started_at: Instant;
  seen_at: Instant;
  ended_at: Instant | null;
}

export interface CustomerTable {
  id: Generated<number>;
  title: string | null;
  first_name: string;
  last_name: string;
  company: string | null;
  email: string;
  /** Null for guests, who have no password. */
  password_hash: string | null;
  active: Flag;
  guest: Flag;
  consents: Flag;
  newsletter: Flag;
  language: string;
  registered_at: Instant;
  last_visit_at: Instant | null;
  /** Grows with every change of e-mail, password or status. */
  credentials_version: number;
  /** Name, e-mail and company without case and accents, for search. */
  search: string;
  sort_name: string;
}

export interface MembershipTable {
  customer_id: number;
  group_name: string;
}

export interface CustomerStorefrontTable {
  customer_id: number;
  storefront_id: string;
}

export interface AddressTable {
  id: Generated<number>;
  customer_id: number;
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  phone: string | null;
}

export interface PaymentMeansTable {
  id: Generated<number>;
  customer_id: number;
  brand: string;
  last_digits: string;
  /** `MM/YY`. */
  expires: string;
}

export interface CartTable {
  id: Generated<number>;
  storefront_id: string;
  /** Exactly one of customer and visitor owns a cart. */
  customer_id: number | null;
  visitor_digest: string | null;
  /** Name of the agent in whose session the cart was begun; such a cart is never taken up by a login of its own. */
  begun_by_agent: string | null;
  updated_at: Instant;
  ordered_at: Instant | null;
  /** Delivery address as chosen in the checkout, as JSON. */
  delivery: string | null;
  payment: string | null;
}

export interface CartLineTable {
  cart_id: number;
  product_id: string;
  quantity: number;
}

export interface OrderTable {
  id: Generated<number>;
  reference: string;
  cart_id: number | null;
  storefront_id: string;
  /** Stays when the customer is deleted; their row then is gone. */
  customer_id: number;
  customer_name: string;
  customer_email: string;
  status: string;
  payment: string;
  address: string;
  shipping_cents: number;
  total_cents: number;
  placed_at: Instant;
  /** Name of the agent who placed it inside the customer's account. */
  placed_by: string | null;
}

export interface OrderLineTable {
  order_id: number;
  position: number;
  product_id: string;
  name: string;
  unit_cents: number;
  quantity: number;
}

export interface StorefrontSessionTable {
  secret_digest: string;
  storefront_id: string;
  customer_id: number;
  credentials_version: number;
  language: string;
  cart_id: number | null;
  /** An agent acts as the customer here. */
  impersonated: Flag;
  started_at: Instant;
}

/** The demo shop's own data; the backend library keeps its tables apart. */
export interface ShopTables {
  shop_agent: AgentTable;
  shop_admin_session: AdminSessionTable;
  shop_customer: CustomerTable;
  shop_membership: MembershipTable;
  shop_customer_storefront: CustomerStorefrontTable;
  shop_address: AddressTable;
  shop_payment_means: PaymentMeansTable;
  shop_cart: CartTable;
  shop_cart_line: CartLineTable;
  shop_order: OrderTable;
  shop_order_line: OrderLineTable;
  shop_storefront_session: StorefrontSessionTable;
}

export type ShopDatabase = Kysely<ShopTables>;
