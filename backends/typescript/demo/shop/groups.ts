/** Groups of customers. Wholesale customers pay less; nobody connects to a VIP in the demo's settings. */
export const GROUPS = { retail: 'Retail', wholesale: 'Wholesale', vip: 'VIP' } as const;
