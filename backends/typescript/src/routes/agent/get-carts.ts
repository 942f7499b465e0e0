import { defineAgentRoute } from '../../http/agent-route.ts';
import { refuse } from '../../http/problem.ts';
import { toShopText } from '../../sessions/session-view.ts';

const CARTS = 50;

export const getCarts = defineAgentRoute('getCarts', 'customers', async ({ backend, id }) => {
  if ((await backend.shop.findCustomer(id)) === null) refuse('customer_not_found');
  const carts = await backend.shop.openCarts(id);
  return {
    carts: carts.slice(0, CARTS).map((cart) => ({
      id: cart.id,
      updatedAt: cart.updatedAt.toISOString(),
      items: cart.items,
      total: toShopText(cart.total),
    })),
  };
});
