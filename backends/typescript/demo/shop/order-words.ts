/** From the newest to the oldest state; the last one is a dead end. */
export const ORDER_STATUSES = ['paid', 'shipped', 'delivered', 'cancelled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const isOrderStatus = (value: unknown): value is OrderStatus =>
  typeof value === 'string' && ORDER_STATUSES.some((status) => status === value);

export const PAYMENTS = ['card', 'invoice', 'transfer'] as const;
export type Payment = (typeof PAYMENTS)[number];

export const isPayment = (value: unknown): value is Payment =>
  typeof value === 'string' && PAYMENTS.some((payment) => payment === value);
