import type { Control } from '../../../backends/typescript/demo/control/create-control.ts';

/** How many links the shop was asked for. */
export const countLinkRequests = (control: Control): number =>
  control.requests().filter(({ method, path }) => method === 'POST' && path === '/admin/connect/links').length;
