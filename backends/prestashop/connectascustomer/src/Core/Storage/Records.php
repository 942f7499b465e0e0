<?php

namespace ConnectAsCustomer\Core\Storage;

/**
 * Rows of the tables. Instants are milliseconds since the epoch, hashes and MACs base64url, booleans 0 or 1. Drivers
 * hand numbers out as text or as numbers; here they become numbers.
 *
 * Of a link, `handle_hash` is the SHA-256 of the handle, which stands in the URL alone; `credentials` that of the
 * customer's credentials version (magic links only); `browser` that of the browser that used it first; `cart` is `none`,
 * `latest` or an id; `session` the session that it started last. A session is a projection of the events;
 * `last_active_at` alone moves without one. Of an event, `data` and `digests` (field → salted digest) are canonical
 * JSON without anything personal; `personal` is JSON of field → [salt, value], whose fields go when a person is erased.
 *
 * @phpstan-type LinkRecord array{id: string, shop: string, handle_hash: string, key_id: string, kind: string, storefront: string, customer: string, customer_name: string|null, agent: string, agent_name: string|null, admin_session: string, admin_ip: string|null, issued_at: int, expires_at: int, uses: string, landing: string, cart: string, mode: string, reason: string|null, ticket: string|null, credentials: string|null, revoked_at: int|null, first_used_at: int|null, browser: string|null, session: string|null}
 * @phpstan-type SessionRecord array{id: string, shop: string, link: string, agent: string, agent_name: string|null, admin_session: string, admin_ip: string|null, customer: string, customer_name: string|null, storefront: string, cart: string|null, mode: string, checkout_blocked: int, reason: string|null, ticket: string|null, link_issued_at: int, started_at: int, ends_at: int, idle_seconds: int, extended_seconds: int, last_active_at: int, ended_at: int|null, cause: string|null}
 * @phpstan-type EventRecord array{shop: string, seq: int, at: int, kind: string, session: string|null, link: string|null, agent: string|null, customer: string|null, data: string, digests: string, personal: string, key_id: string, mac: string}
 * @phpstan-type PlaceRecord array{shop: string, seq: int, mac: string, key_id: string, place_mac: string}
 */
final class Records
{
    /** @var string[] */
    private static $linkNumbers = array('issued_at', 'expires_at', 'revoked_at', 'first_used_at');
    /** @var string[] */
    private static $sessionNumbers = array(
        'checkout_blocked',
        'link_issued_at',
        'started_at',
        'ends_at',
        'idle_seconds',
        'extended_seconds',
        'last_active_at',
        'ended_at',
    );

    /**
     * @param array<string, mixed> $row
     *
     * @return LinkRecord
     */
    public static function toLink(array $row)
    {
        /** @var LinkRecord $link */
        $link = self::withNumbers($row, self::$linkNumbers);

        return $link;
    }

    /**
     * @param array<string, mixed> $row
     *
     * @return SessionRecord
     */
    public static function toSession(array $row)
    {
        /** @var SessionRecord $session */
        $session = self::withNumbers($row, self::$sessionNumbers);

        return $session;
    }

    /**
     * @param array<string, mixed> $row
     *
     * @return EventRecord
     */
    public static function toEvent(array $row)
    {
        /** @var EventRecord $event */
        $event = self::withNumbers($row, array('seq', 'at'));

        return $event;
    }

    /**
     * @param array<string, mixed> $row of the chain's heads or checkpoints
     *
     * @return PlaceRecord
     */
    public static function toPlace(array $row)
    {
        /** @var PlaceRecord $place */
        $place = self::withNumbers($row, array('seq'));

        return $place;
    }

    /**
     * @param array<string, mixed> $row
     * @param string[] $names
     *
     * @return array<string, mixed>
     */
    private static function withNumbers(array $row, array $names)
    {
        foreach ($names as $name) {
            if (is_string($row[$name])) {
                $row[$name] = (int) $row[$name];
            }
        }

        return $row;
    }
}
