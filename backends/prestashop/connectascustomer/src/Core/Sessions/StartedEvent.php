<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Storage\CreateId;

/**
 * The event that a session begins with.
 *
 * @phpstan-import-type LinkRecord from \ConnectAsCustomer\Core\Storage\Records
 * @phpstan-import-type NewEvent from \ConnectAsCustomer\Core\Audit\Events
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class StartedEvent
{
    /** @var int */
    private $now;
    /** @var Settings */
    private $settings;

    /**
     * @param int $now milliseconds since the epoch
     * @param Settings $settings of the link's storefront
     */
    public function __construct($now, array $settings)
    {
        $this->now = $now;
        $this->settings = $settings;
    }

    /**
     * @param LinkRecord $link
     * @param string|null $cart id
     * @param string|null $visitorIp
     *
     * @return NewEvent
     */
    public function toEvent(array $link, $cart, $visitorIp)
    {
        $limits = $this->settings['sessions'];

        return array(
            'kind' => 'session_started',
            'at' => $this->now,
            'session' => CreateId::createId($this->now),
            'link' => $link['id'],
            'agent' => $link['agent'],
            'customer' => $link['customer'],
            'data' => array(
                'storefront' => $link['storefront'],
                'cart' => $cart,
                'mode' => $link['mode'],
                'checkoutBlocked' => $limits['blockCheckout'],
                'linkIssuedAt' => $link['issued_at'],
                'endsAt' => $this->now + $limits['absoluteSeconds'] * 1000,
                'idleSeconds' => $limits['idleSeconds'],
                'adminSession' => $link['admin_session'],
            ),
            'personal' => array(
                'agentName' => $link['agent_name'],
                'adminIp' => $link['admin_ip'],
                'customerName' => $link['customer_name'],
                'reason' => $link['reason'],
                'ticket' => $link['ticket'],
                'visitorIp' => $visitorIp,
            ),
        );
    }
}
