<?php

namespace ConnectAsCustomer\Core\Links;

use ConnectAsCustomer\Core\Sessions\SessionView;

/**
 * A link as its agent sees it afterwards: everything but the link itself.
 *
 * @phpstan-import-type LinkRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class LinkView
{
    /**
     * @param LinkRecord $link
     * @param int $now
     *
     * @return array<string, mixed> `linkRow` of the protocol
     */
    public static function toLinkRow(array $link, $now)
    {
        return array(
            'id' => $link['id'],
            'kind' => $link['kind'],
            'state' => self::getLinkState($link, $now),
            'customer' => array('id' => $link['customer'], 'name' => SessionView::toName($link['customer_name'])),
            'storefront' => $link['storefront'],
            'issuedAt' => SessionView::toInstant($link['issued_at']),
            'expiresAt' => SessionView::toInstant($link['expires_at']),
            'firstUsedAt' => $link['first_used_at'] === null ? null : SessionView::toInstant($link['first_used_at']),
        );
    }

    /**
     * What an agent wants to know first: whether somebody has used it, then why nobody can any more.
     *
     * @param LinkRecord $link
     * @param int $now
     *
     * @return 'used'|'revoked'|'expired'|'unused'
     */
    private static function getLinkState(array $link, $now)
    {
        if ($link['first_used_at'] !== null) {
            return 'used';
        }
        if ($link['revoked_at'] !== null) {
            return 'revoked';
        }

        return $link['expires_at'] <= $now ? 'expired' : 'unused';
    }
}
