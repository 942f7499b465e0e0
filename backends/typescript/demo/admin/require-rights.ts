import type { MiddlewareHandler } from 'hono';
import type { AdminEnv } from './admin-env.ts';

/** Agents who only look get a plain refusal, whatever their browser offers them. */
export const requireEditor: MiddlewareHandler<AdminEnv> = async (context, next) =>
  context.var.agent.edits_customers === 1 ? next() : context.text('Your role may not change customers.', 403);

/** The part of the admin that shows people. */
export const requireCustomerAccess: MiddlewareHandler<AdminEnv> = async (context, next) =>
  context.var.agent.sees_customers === 1 ? next() : context.text('Your role may not see customers.', 403);
