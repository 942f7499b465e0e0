import { parseOffsetCursor, formatOffsetCursor } from '../../http/cursor.ts';
import { toCustomer } from '../../access/customer-view.ts';
import { defineAgentRoute } from '../../http/agent-route.ts';

const PAGE = 20;

export const findCustomers = defineAgentRoute('findCustomers', 'customers', async (call) => {
  const offset = parseOffsetCursor(call.query.cursor);
  const found = await call.backend.shop.findCustomers(call.query.q, offset, PAGE + 1);
  return {
    customers: found.slice(0, PAGE).map((customer) => toCustomer(call, customer)),
    next: found.length > PAGE ? formatOffsetCursor(offset + PAGE) : null,
  };
});
