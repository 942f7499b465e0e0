import { genericSession } from './generic/session.ts';
import type { PlatformId, SessionAdapter } from './platform.ts';
import { prestashopSession } from './prestashop/session.ts';

/** The background half of every platform. */
export const sessionAdapters: Readonly<Record<PlatformId, SessionAdapter>> = {
  generic: genericSession,
  prestashop: prestashopSession,
};
