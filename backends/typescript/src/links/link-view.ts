import type { LinkRow } from '../../../../lib/protocol/schema/link.ts';
import { toInstant, toShopText } from '../sessions/session-view.ts';
import type { LinkRecord } from '../storage/database.ts';

/** A link as its agent sees it afterwards: everything but the link itself. */
export const toLinkRow = (link: LinkRecord, now: number): LinkRow => ({
  id: link.id,
  kind: link.kind,
  state: getLinkState(link, now),
  customer: { id: link.customer, name: link.customer_name === null ? null : toShopText(link.customer_name) },
  storefront: link.storefront,
  issuedAt: toInstant(link.issued_at),
  expiresAt: toInstant(link.expires_at),
  firstUsedAt: link.first_used_at === null ? null : toInstant(link.first_used_at),
});

/** What an agent wants to know first: whether somebody has used it, then why nobody can any more. */
function getLinkState(link: LinkRecord, now: number): LinkRow['state'] {
  if (link.first_used_at !== null) return 'used';
  if (link.revoked_at !== null) return 'revoked';
  return link.expires_at <= now ? 'expired' : 'unused';
}
