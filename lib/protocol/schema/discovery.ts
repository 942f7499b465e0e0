import { z } from 'zod';
import { httpUrl, id, mode, shopText, urlTemplate } from './primitives.ts';

export const about = z.object({
  protocol: z.int().min(1),
  platform: z.string().max(40),
  version: z.string().max(40),
});

export const storefront = z.object({
  id,
  name: shopText,
  /** Public address, origin and path, ending in `/`. */
  url: httpUrl,
  /** Where this storefront answers `go`, `session` and `session/exit`; same origin as `url`. */
  apiTemplate: urlTemplate,
});
export type Storefront = z.infer<typeof storefront>;

export const bannerSettings = z.object({
  enabled: z.boolean(),
  position: z.enum(['top', 'bottom']),
});

export const reasonRule = z.enum(['optional', 'reason', 'ticket']);

export const discovery = z.object({
  protocol: z.int().min(1),
  shop: z.object({ id, name: shopText, platform: z.string().max(40), version: z.string().max(40) }),
  /** Address prefix of the admin, ending in `/`; `apiTemplate` stands below it. */
  adminBase: httpUrl,
  apiTemplate: urlTemplate,
  agent: z.object({ id, name: shopText, role: shopText }),
  may: z.object({
    connect: z.boolean(),
    magic: z.boolean(),
    readTeam: z.boolean(),
    endTeam: z.boolean(),
    settings: z.boolean(),
  }),
  storefronts: z.array(storefront).min(1).max(200),
  features: z.object({
    search: z.boolean(),
    carts: z.boolean(),
    readOnly: z.boolean(),
    checkoutBlocked: z.boolean(),
    /** Whether rows of the customers list get a button. */
    listButton: z.boolean(),
  }),
  limits: z.object({
    sessionSeconds: z.int().min(60),
    idleSeconds: z.int().min(60),
    extendSeconds: z.int().min(0),
    instantSeconds: z.int().min(10),
    magicSeconds: z.int().min(60),
  }),
  defaults: z.object({ landing: z.string(), mode, cart: z.enum(['none', 'latest']) }),
  /** Paths beside `account` and `home` that a link may land on. */
  landings: z.array(z.string().max(500)).max(50),
  reason: z.object({ rule: reasonRule, minLength: z.int().min(0).max(200) }),
  banner: bannerSettings,
  /** Sent back as `X-Connect-Token`; bound to the agent's current admin session. Kept in memory only. */
  connectToken: z.string().min(20).max(200),
});
export type Discovery = z.infer<typeof discovery>;
