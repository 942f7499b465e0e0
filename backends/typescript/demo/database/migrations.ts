import { PostgresAdapter, type ColumnDefinitionBuilder, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

const required: Column = (column) => column.notNull();

/** A number that the database gives out, in the words of either database. */
const givenId = (db: Kysely<unknown>): Column =>
  db.getExecutor().adapter instanceof PostgresAdapter
    ? (column) => column.primaryKey().generatedByDefaultAsIdentity()
    : (column) => column.primaryKey().autoIncrement();

const createPeople = async (db: Kysely<unknown>) => {
  await db.schema
    .createTable('shop_agent')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', required)
    .addColumn('role', 'text', required)
    .addColumn('active', 'integer', required)
    .addColumn('sees_customers', 'integer', required)
    .addColumn('edits_customers', 'integer', required)
    .addColumn('super_admin', 'integer', required)
    .addColumn('lead', 'integer', required)
    .addColumn('password_hash', 'text', required)
    .execute();
  await db.schema
    .createTable('shop_customer')
    .addColumn('id', 'integer', givenId(db))
    .addColumn('title', 'text')
    .addColumn('first_name', 'text', required)
    .addColumn('last_name', 'text', required)
    .addColumn('company', 'text')
    .addColumn('email', 'text', required)
    .addColumn('password_hash', 'text')
    .addColumn('active', 'integer', required)
    .addColumn('guest', 'integer', required)
    .addColumn('consents', 'integer', required)
    .addColumn('newsletter', 'integer', required)
    .addColumn('language', 'text', required)
    .addColumn('registered_at', 'text', required)
    .addColumn('last_visit_at', 'text')
    .addColumn('credentials_version', 'integer', required)
    .addColumn('search', 'text', required)
    .addColumn('sort_name', 'text', required)
    .execute();
  await db.schema.createIndex('shop_customer_email').on('shop_customer').column('email').execute();
  await db.schema
    .createTable('shop_membership')
    .addColumn('customer_id', 'integer', required)
    .addColumn('group_name', 'text', required)
    .addPrimaryKeyConstraint('shop_membership_key', ['customer_id', 'group_name'])
    .execute();
  await db.schema
    .createTable('shop_customer_storefront')
    .addColumn('customer_id', 'integer', required)
    .addColumn('storefront_id', 'text', required)
    .addPrimaryKeyConstraint('shop_customer_storefront_key', ['customer_id', 'storefront_id'])
    .execute();
};

const createAccounts = async (db: Kysely<unknown>) => {
  await db.schema
    .createTable('shop_address')
    .addColumn('id', 'integer', givenId(db))
    .addColumn('customer_id', 'integer', required)
    .addColumn('name', 'text', required)
    .addColumn('street', 'text', required)
    .addColumn('postcode', 'text', required)
    .addColumn('city', 'text', required)
    .addColumn('country', 'text', required)
    .addColumn('phone', 'text')
    .execute();
  await db.schema.createIndex('shop_address_customer').on('shop_address').column('customer_id').execute();
  await db.schema
    .createTable('shop_payment_means')
    .addColumn('id', 'integer', givenId(db))
    .addColumn('customer_id', 'integer', required)
    .addColumn('brand', 'text', required)
    .addColumn('last_digits', 'text', required)
    .addColumn('expires', 'text', required)
    .execute();
  await db.schema.createIndex('shop_payment_customer').on('shop_payment_means').column('customer_id').execute();
};

const createSales = async (db: Kysely<unknown>) => {
  await db.schema
    .createTable('shop_cart')
    .addColumn('id', 'integer', givenId(db))
    .addColumn('storefront_id', 'text', required)
    .addColumn('customer_id', 'integer')
    .addColumn('visitor_digest', 'text')
    .addColumn('begun_by_agent', 'text')
    .addColumn('updated_at', 'text', required)
    .addColumn('ordered_at', 'text')
    .addColumn('delivery', 'text')
    .addColumn('payment', 'text')
    .execute();
  await db.schema.createIndex('shop_cart_customer').on('shop_cart').column('customer_id').execute();
  await db.schema.createIndex('shop_cart_visitor').on('shop_cart').column('visitor_digest').execute();
  await db.schema
    .createTable('shop_cart_line')
    .addColumn('cart_id', 'integer', required)
    .addColumn('product_id', 'text', required)
    .addColumn('quantity', 'integer', required)
    .addPrimaryKeyConstraint('shop_cart_line_key', ['cart_id', 'product_id'])
    .execute();
  await db.schema
    .createTable('shop_order')
    .addColumn('id', 'integer', givenId(db))
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('cart_id', 'integer', (column) => column.unique())
    .addColumn('storefront_id', 'text', required)
    .addColumn('customer_id', 'integer', required)
    .addColumn('customer_name', 'text', required)
    .addColumn('customer_email', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('payment', 'text', required)
    .addColumn('address', 'text', required)
    .addColumn('shipping_cents', 'integer', required)
    .addColumn('total_cents', 'integer', required)
    .addColumn('placed_at', 'text', required)
    .addColumn('placed_by', 'text')
    .execute();
  await db.schema.createIndex('shop_order_customer').on('shop_order').column('customer_id').execute();
  await db.schema
    .createTable('shop_order_line')
    .addColumn('order_id', 'integer', required)
    .addColumn('position', 'integer', required)
    .addColumn('product_id', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('unit_cents', 'integer', required)
    .addColumn('quantity', 'integer', required)
    .addPrimaryKeyConstraint('shop_order_line_key', ['order_id', 'position'])
    .execute();
};

const createSessions = async (db: Kysely<unknown>) => {
  await db.schema
    .createTable('shop_admin_session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('secret_digest', 'text', (column) => column.notNull().unique())
    .addColumn('form_token', 'text', required)
    .addColumn('agent_id', 'integer', required)
    .addColumn('started_at', 'text', required)
    .addColumn('seen_at', 'text', required)
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema
    .createTable('shop_storefront_session')
    .addColumn('secret_digest', 'text', (column) => column.primaryKey())
    .addColumn('storefront_id', 'text', required)
    .addColumn('customer_id', 'integer', required)
    .addColumn('credentials_version', 'integer', required)
    .addColumn('language', 'text', required)
    .addColumn('cart_id', 'integer')
    .addColumn('impersonated', 'integer', required)
    .addColumn('started_at', 'text', required)
    .execute();
};

/** Every version of the demo shop's tables, oldest first. */
export const migrations: Record<string, Migration> = {
  '0001_shop': {
    up: async (db: Kysely<unknown>) => {
      await createPeople(db);
      await createAccounts(db);
      await createSales(db);
      await createSessions(db);
    },
  },
};
