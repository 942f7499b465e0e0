import type { z } from 'zod';
import type { ROUTES, RouteName } from '../../../../lib/protocol/routes.ts';
import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import type { Rights } from '../access/agent-rights.ts';
import type { Backend } from '../backend.ts';
import type { SignedInAgent } from '../shop-port.ts';

type Routes = typeof ROUTES;
export type AgentRouteName = { [N in RouteName]: Routes[N]['caller'] extends 'agent' ? N : never }[RouteName];

type QueryOf<N extends RouteName> = Routes[N] extends { query: infer Q extends z.ZodType } ? z.infer<Q> : undefined;
type BodyOf<N extends RouteName> = Routes[N] extends { body: infer B extends z.ZodType } ? z.infer<B> : undefined;
type AnswerOf<N extends RouteName> = Routes[N] extends { answer: infer A extends z.ZodType } ? z.input<A> : Response;

/** One call of an agent that has passed every check that is not the route's own. */
export interface AgentCall<N extends AgentRouteName> {
  readonly backend: Backend;
  readonly request: Request;
  readonly who: SignedInAgent;
  readonly rights: Rights;
  readonly settings: Settings;
  readonly address: string | null;
  /** The `{id}` of the path; empty where it has none. */
  readonly id: string;
  readonly query: QueryOf<N>;
  readonly body: BodyOf<N>;
}

/** Which agents get through to a route at all. */
export type AgentAccess = 'active' | 'customers' | 'sessions' | 'settings';

/** A route once its own types no longer matter. */
export interface AgentRoute {
  readonly name: AgentRouteName;
  readonly access: AgentAccess;
  handle(call: unknown): Promise<unknown>;
}

/** Ties a handler to its line in ROUTES: query, body and answer are typed by it. */
export const defineAgentRoute = <N extends AgentRouteName>(
  name: N,
  access: AgentAccess,
  handle: (call: AgentCall<N>) => Promise<AnswerOf<N>>,
): AgentRoute => ({ name, access, handle: (call) => handle(call as AgentCall<N>) });
