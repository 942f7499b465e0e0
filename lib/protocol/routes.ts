import type { z } from 'zod';
import { about, discovery } from './schema/discovery.ts';
import { cartList, customer, customerList, customerQuery } from './schema/customer.ts';
import { link, linkList, linkRequest, linkRow } from './schema/link.ts';
import {
  currentSession,
  endRequest,
  exitAnswer,
  exitRequest,
  extendRequest,
  modeRequest,
  session,
  sessionEvents,
  sessionList,
  sessionQuery,
  sessionStats,
} from './schema/session.ts';
import { settings } from './schema/settings.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Below the API base; `{id}` stands for one path segment. */
  readonly path: string;
  /** `agent` routes answer below the admin, `storefront` routes below the storefront, `public` ones at both. */
  readonly caller: 'public' | 'agent' | 'storefront';
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly status: number;
  /** Absent where the answer is not JSON; `media` then names it. */
  readonly answer?: z.ZodType;
  readonly media?: string;
}

/** Every route of protocol v1: the client, the backend, the OpenAPI document and the prose page are held against it. */
export const ROUTES = {
  about: {
    method: 'GET',
    path: 'about',
    caller: 'public',
    summary: 'Protocol, platform and version',
    status: 200,
    answer: about,
  },
  discovery: {
    method: 'GET',
    path: 'discovery',
    caller: 'agent',
    summary: 'Who the agent is, what they may do, and how this shop is set',
    status: 200,
    answer: discovery,
  },
  findCustomers: {
    method: 'GET',
    path: 'customers',
    caller: 'agent',
    summary: 'Search customers',
    query: customerQuery,
    status: 200,
    answer: customerList,
  },
  getCustomer: {
    method: 'GET',
    path: 'customers/{id}',
    caller: 'agent',
    summary: 'One customer, and whether they can be connected',
    status: 200,
    answer: customer,
  },
  getCarts: {
    method: 'GET',
    path: 'customers/{id}/carts',
    caller: 'agent',
    summary: 'Carts not ordered yet',
    status: 200,
    answer: cartList,
  },
  createLink: {
    method: 'POST',
    path: 'links',
    caller: 'agent',
    summary: 'Sign a link',
    body: linkRequest,
    status: 201,
    answer: link,
  },
  listLinks: {
    method: 'GET',
    path: 'links',
    caller: 'agent',
    summary: "The agent's own recent links",
    status: 200,
    answer: linkList,
  },
  revokeLink: {
    method: 'POST',
    path: 'links/{id}/revoke',
    caller: 'agent',
    summary: 'Make a link worthless',
    status: 200,
    answer: linkRow,
  },
  listSessions: {
    method: 'GET',
    path: 'sessions',
    caller: 'agent',
    summary: 'The log of sessions',
    query: sessionQuery,
    status: 200,
    answer: sessionList,
  },
  sessionsCsv: {
    method: 'GET',
    path: 'sessions.csv',
    caller: 'agent',
    summary: 'The log as CSV',
    query: sessionQuery,
    status: 200,
    media: 'text/csv',
  },
  sessionsNdjson: {
    method: 'GET',
    path: 'sessions.ndjson',
    caller: 'agent',
    summary: 'The log as NDJSON',
    query: sessionQuery,
    status: 200,
    media: 'application/x-ndjson',
  },
  sessionStats: {
    method: 'GET',
    path: 'sessions/stats',
    caller: 'agent',
    summary: 'Counts over the log',
    status: 200,
    answer: sessionStats,
  },
  sessionEvents: {
    method: 'GET',
    path: 'sessions/{id}/events',
    caller: 'agent',
    summary: 'What happened in one session',
    status: 200,
    answer: sessionEvents,
  },
  endSession: {
    method: 'POST',
    path: 'sessions/{id}/end',
    caller: 'agent',
    summary: 'End a session; again is the same',
    body: endRequest,
    status: 200,
    answer: session,
  },
  extendSession: {
    method: 'POST',
    path: 'sessions/{id}/extend',
    caller: 'agent',
    summary: 'Move the absolute limit, with a reason',
    body: extendRequest,
    status: 200,
    answer: session,
  },
  setMode: {
    method: 'POST',
    path: 'sessions/{id}/mode',
    caller: 'agent',
    summary: 'Switch between full and read-only',
    body: modeRequest,
    status: 200,
    answer: session,
  },
  getSettings: {
    method: 'GET',
    path: 'settings',
    caller: 'agent',
    summary: 'Settings of the shop',
    status: 200,
    answer: settings,
  },
  putSettings: {
    method: 'POST',
    path: 'settings',
    caller: 'agent',
    summary: 'Replace the settings of the shop',
    body: settings,
    status: 200,
    answer: settings,
  },
  go: {
    method: 'GET',
    path: 'go',
    caller: 'storefront',
    summary: 'Landing of a link; spends nothing',
    status: 200,
    media: 'text/html',
  },
  redeem: {
    method: 'POST',
    path: 'go',
    caller: 'storefront',
    summary: 'Spend the link once and log the customer in',
    status: 303,
    media: 'text/html',
  },
  currentSession: {
    method: 'GET',
    path: 'session',
    caller: 'storefront',
    summary: "This browser's session",
    status: 200,
    answer: currentSession,
  },
  exit: {
    method: 'POST',
    path: 'session/exit',
    caller: 'storefront',
    summary: "End this browser's session",
    body: exitRequest,
    status: 200,
    answer: exitAnswer,
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;
