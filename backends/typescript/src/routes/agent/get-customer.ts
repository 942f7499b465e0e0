import { toCustomer } from '../../access/customer-view.ts';
import { defineAgentRoute } from '../../http/agent-route.ts';
import { refuse } from '../../http/problem.ts';

export const getCustomer = defineAgentRoute('getCustomer', 'customers', async (call) => {
  const customer = await call.backend.shop.findCustomer(call.id);
  return toCustomer(call, customer ?? refuse('customer_not_found'));
});
