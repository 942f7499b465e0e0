<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\ShopText;

/**
 * Sessions as they leave the shop.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 *
 * @phpstan-type Person array{id: string, name: string|null}
 * @phpstan-type Session array{id: string, state: 'live'|'ended', cause: string|null, agent: Person, customer: Person, storefront: string, cart: string|null, mode: string, reason: string|null, ticket: string|null, linkIssuedAt: string, startedAt: string, endsAt: string, idleEndsAt: string, endedAt: string|null, adminIp: string|null}
 * @phpstan-type StorefrontSession array{id: string, customer: array{name: string}, agent: array{name: string}, startedAt: string, endsAt: string, idleEndsAt: string, mode: string, checkoutBlocked: bool, banner: array{enabled: bool, position: string}}
 */
final class SessionView
{
    /**
     * @param int $milliseconds since the epoch
     *
     * @return string in UTC, e.g. `2026-11-21T09:00:00.000Z`
     */
    public static function toInstant($milliseconds)
    {
        $seconds = (int) floor($milliseconds / 1000);

        return gmdate('Y-m-d\TH:i:s', $seconds) . sprintf('.%03dZ', $milliseconds - $seconds * 1000);
    }

    /**
     * @param string|null $name
     *
     * @return string|null null once the person has been erased
     */
    public static function toName($name)
    {
        return $name === null ? null : ShopText::cap($name);
    }

    /**
     * A row of the log as agents see it.
     *
     * @param SessionRecord $session
     * @param bool $readsTeam only those who read the team's sessions see addresses
     *
     * @return Session
     */
    public static function toSession(array $session, $readsTeam)
    {
        $endedAt = $session['ended_at'];

        return array(
            'id' => $session['id'],
            'state' => $endedAt === null ? 'live' : 'ended',
            'cause' => $session['cause'],
            'agent' => array('id' => $session['agent'], 'name' => self::toName($session['agent_name'])),
            'customer' => array('id' => $session['customer'], 'name' => self::toName($session['customer_name'])),
            'storefront' => $session['storefront'],
            'cart' => $session['cart'],
            'mode' => $session['mode'],
            'reason' => $session['reason'],
            'ticket' => $session['ticket'],
            'linkIssuedAt' => self::toInstant($session['link_issued_at']),
            'startedAt' => self::toInstant($session['started_at']),
            'endsAt' => self::toInstant($session['ends_at']),
            'idleEndsAt' => self::toInstant(SessionLimits::getIdleEnd($session)),
            'endedAt' => $endedAt === null ? null : self::toInstant($endedAt),
            'adminIp' => $readsTeam ? $session['admin_ip'] : null,
        );
    }

    /**
     * What the browser that carries the session is told.
     *
     * @param SessionRecord $session
     * @param Settings $settings of the session's storefront
     *
     * @return StorefrontSession
     */
    public static function toStorefrontSession(array $session, array $settings)
    {
        return array(
            'id' => $session['id'],
            'customer' => array('name' => ShopText::cap((string) $session['customer_name'])),
            'agent' => array('name' => ShopText::cap((string) $session['agent_name'])),
            'startedAt' => self::toInstant($session['started_at']),
            'endsAt' => self::toInstant($session['ends_at']),
            'idleEndsAt' => self::toInstant(SessionLimits::getIdleEnd($session)),
            'mode' => $session['mode'],
            'checkoutBlocked' => $session['checkout_blocked'] === 1,
            'banner' => $settings['banner'],
        );
    }
}
