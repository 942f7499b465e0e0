import { createProtocolSessionAdapter } from '../../protocol/shop-session.ts';

export const genericSession = createProtocolSessionAdapter('generic');
