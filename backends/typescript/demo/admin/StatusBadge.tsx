/** @jsxImportSource hono/jsx */
import { isOrderStatus, type OrderStatus, type Payment } from '../shop/order-words.ts';
import { Badge } from './Panel.tsx';

/** Words of the admin for the states of an order. */
export const STATUS_LABELS: Readonly<Record<OrderStatus, string>> = {
  paid: 'Payment accepted',
  shipped: 'Shipped',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
};

export const PAYMENT_LABELS: Readonly<Record<Payment, string>> = {
  card: 'Card',
  invoice: 'Invoice',
  transfer: 'Bank transfer',
};

const TONES = { paid: 'info', shipped: 'warn', delivered: 'good', cancelled: 'bad' } as const;

export const StatusBadge = ({ status }: { readonly status: string }) =>
  isOrderStatus(status) ? (
    <Badge tone={TONES[status]}>{STATUS_LABELS[status]}</Badge>
  ) : (
    <Badge tone="plain">{status}</Badge>
  );
