import { createProtocolSessionAdapter } from '../../protocol/shop-session.ts';

export const prestashopSession = createProtocolSessionAdapter('prestashop');
