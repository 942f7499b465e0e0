<?php

namespace ConnectAsCustomer\Core\Sessions;

/**
 * Rows of sessions as their events tell of them.
 *
 * @phpstan-import-type EventRecord from \ConnectAsCustomer\Core\Storage\Records
 * @phpstan-import-type NewEvent from \ConnectAsCustomer\Core\Audit\Events
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class SessionProjection
{
    /**
     * The row that a session begins with.
     *
     * @param string $shop id
     * @param NewEvent $event `session_started`
     *
     * @return SessionRecord
     */
    public static function toNewSession($shop, array $event)
    {
        $data = $event['data'];
        $personal = (isset($event['personal']) ? $event['personal'] : array())
            + array('agentName' => null, 'adminIp' => null, 'customerName' => null, 'reason' => null, 'ticket' => null);

        return array(
            'id' => isset($event['session']) ? $event['session'] : '',
            'shop' => $shop,
            'link' => isset($event['link']) ? $event['link'] : '',
            'agent' => isset($event['agent']) ? $event['agent'] : '',
            'agent_name' => $personal['agentName'],
            'admin_session' => $data['adminSession'],
            'admin_ip' => $personal['adminIp'],
            'customer' => isset($event['customer']) ? $event['customer'] : '',
            'customer_name' => $personal['customerName'],
            'storefront' => $data['storefront'],
            'cart' => $data['cart'],
            'mode' => $data['mode'],
            'checkout_blocked' => $data['checkoutBlocked'] ? 1 : 0,
            'reason' => $personal['reason'],
            'ticket' => $personal['ticket'],
            'link_issued_at' => $data['linkIssuedAt'],
            'started_at' => $event['at'],
            'ends_at' => $data['endsAt'],
            'idle_seconds' => $data['idleSeconds'],
            'extended_seconds' => 0,
            'last_active_at' => $event['at'],
            'ended_at' => null,
            'cause' => null,
        );
    }

    /**
     * What a later event changes in the row.
     *
     * @param NewEvent $event
     *
     * @return array<string, string|int>
     */
    public static function toSessionChange(array $event)
    {
        $data = $event['data'];
        switch ($event['kind']) {
            case 'session_extended':
                return array('ends_at' => $data['endsAt'], 'extended_seconds' => $data['extendedSeconds']);
            case 'session_mode_set':
                return array('mode' => $data['mode']);
            case 'session_ended':
                return array(
                    'ended_at' => $data['endedAt'],
                    'cause' => $data['cause'],
                    'last_active_at' => $data['lastActiveAt'],
                );
            default:
                return array();
        }
    }

    /**
     * @param EventRecord[] $records of one session, in order
     *
     * @return SessionRecord|null the row that they tell of; null where its beginning is not among them
     */
    public static function projectSession(array $records)
    {
        $session = null;
        foreach ($records as $record) {
            $event = self::toEvent($record);
            if ($event['kind'] === 'session_started') {
                $session = self::toNewSession($record['shop'], $event);
            } elseif ($session !== null) {
                /** @var SessionRecord $session */
                $session = array_merge($session, self::toSessionChange($event));
            }
        }

        return $session;
    }

    /**
     * A stored event as it was before it was chained; its row is covered by the chain's MAC, so its shape is ours.
     *
     * @param EventRecord $record
     *
     * @return NewEvent
     */
    public static function toEvent(array $record)
    {
        $event = array(
            'kind' => $record['kind'],
            'at' => $record['at'],
            'data' => (array) json_decode($record['data'], true),
            'personal' => array(),
        );
        foreach (array('session', 'link', 'agent', 'customer') as $name) {
            if ($record[$name] !== null) {
                $event[$name] = $record[$name];
            }
        }
        foreach ((array) json_decode($record['personal'], true) as $field => $salted) {
            $event['personal'][$field] = $salted[1];
        }

        return $event;
    }
}
