import { z } from 'zod';
import { bannerSettings, reasonRule } from './discovery.ts';
import { mode } from './primitives.ts';

const roleNames = z.array(z.string().min(1).max(100)).max(200);

/** Every setting of a shop. What is not listed (logging, signing, server checks) cannot be switched off. */
export const settings = z.strictObject({
  banner: bannerSettings,
  links: z.strictObject({
    /** Lifetime of an instant link that is used once. */
    instantSeconds: z.int().min(10).max(3600),
    instantUses: z.enum(['once', 'until-expiry']),
    /** Lifetime of an instant link that may be used again in the same browser. */
    reusableMinutes: z.int().min(1).max(1440),
    magicSeconds: z.int().min(300).max(2_592_000),
  }),
  landing: z.strictObject({
    default: z.string().min(1).max(500),
    /** Paths beside `account` and `home` that links may land on. */
    paths: z.array(z.string().min(1).max(500)).max(50),
  }),
  sessions: z.strictObject({
    absoluteSeconds: z.int().min(60).max(86_400),
    idleSeconds: z.int().min(60).max(86_400),
    /** Total that a session may be extended by; 0 = not at all. */
    extendSeconds: z.int().min(0).max(86_400),
    mode,
    blockCheckout: z.boolean(),
  }),
  access: z.strictObject({
    /** Empty = every agent with access to customers. Super admins are always allowed. */
    roles: roleNames,
    superAdminOnly: z.boolean(),
    /** Roles that may make magic links beside super admins. */
    magicRoles: roleNames,
    excludedGroups: roleNames,
    consent: z.enum(['not-asked', 'required']),
  }),
  reason: z.strictObject({ rule: reasonRule, minLength: z.int().min(0).max(200) }),
  cart: z.enum(['none', 'latest']),
  listButton: z.boolean(),
  /** Whether the shop's own "customer logged in" hook runs. */
  loginHook: z.strictObject({ instant: z.boolean(), magic: z.boolean() }),
  /** 0 = for ever. */
  retentionDays: z.int().min(0).max(3650),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  banner: { enabled: true, position: 'top' },
  links: { instantSeconds: 120, instantUses: 'once', reusableMinutes: 15, magicSeconds: 86_400 },
  landing: { default: 'account', paths: [] },
  sessions: { absoluteSeconds: 3600, idleSeconds: 900, extendSeconds: 3600, mode: 'full', blockCheckout: true },
  access: { roles: [], superAdminOnly: false, magicRoles: [], excludedGroups: [], consent: 'not-asked' },
  reason: { rule: 'optional', minLength: 0 },
  cart: 'none',
  listButton: true,
  loginHook: { instant: false, magic: true },
  retentionDays: 365,
};
