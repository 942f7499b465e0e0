<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\ShopText;

/**
 * Events as people read them in the log: when, what, and the one thing to know about it.
 *
 * @phpstan-import-type EventRecord from \ConnectAsCustomer\Core\Storage\Records
 * @phpstan-import-type NewEvent from \ConnectAsCustomer\Core\Audit\Events
 */
final class EventView
{
    /**
     * @param EventRecord $record
     *
     * @return array{at: string, kind: string, detail: string|null} `sessionEvent` of the protocol
     */
    public static function toSessionEvent(array $record)
    {
        $event = SessionProjection::toEvent($record);
        $detail = self::getDetail($event);

        return array(
            'at' => SessionView::toInstant($record['at']),
            'kind' => $event['kind'],
            'detail' => $detail === null ? null : ShopText::cap($detail, 500),
        );
    }

    /**
     * @param NewEvent $event
     *
     * @return string|null
     */
    private static function getDetail(array $event)
    {
        if ($event['kind'] === 'session_ended') {
            return $event['data']['cause'];
        }
        if ($event['kind'] === 'link_refused') {
            return $event['data']['refusal'];
        }
        $reason = isset($event['personal']['reason']) ? $event['personal']['reason'] : null;
        if ($event['kind'] === 'session_mode_set') {
            return $event['data']['mode'] . ($reason === null ? '' : ': ' . $reason);
        }

        return $reason;
    }
}
