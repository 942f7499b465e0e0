/** Version of the demo shop, as its pages and its answers say it. */
export const DEMO_VERSION = '1.0.0';
