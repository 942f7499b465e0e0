/** Identifiers as the protocol allows them; kept in step with `id` of the schemas, which content scripts do not load. */
export const isCustomerId = (value: string): boolean => /^[A-Za-z0-9_.:-]{1,64}$/.test(value);
