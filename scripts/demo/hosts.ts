/** Host patterns of the demo shop. Seeded as allowed, so that the demo asks nobody anything. */
export const HOSTS = ['http://shop.localhost/*', 'http://outlet.localhost/*'];
