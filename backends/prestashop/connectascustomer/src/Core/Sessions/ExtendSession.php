<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Http\Problem;

/**
 * Moves the absolute limit of live sessions. The idle limit stays what it is: extending is not using.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class ExtendSession
{
    /** What one extension adds at most; the shop's cap is for all of them together. */
    const EXTENSION_SECONDS = 900;

    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * @param SessionRecord $session
     * @param string $reason
     *
     * @return SessionRecord as it is then
     *
     * @throws \ConnectAsCustomer\Core\Http\ProblemError session_ended, limit_reached
     */
    public function extend(array $session, $reason)
    {
        $backend = $this->backend;
        $settings = $backend->settings->read($session['storefront']);
        $cap = $settings['sessions']['extendSeconds'];

        return $backend->db->transact(function () use ($backend, $session, $reason, $cap) {
            $live = $backend->sessions->lockLiveSession($session['id']);
            if ($live === null) {
                Problem::refuse('session_ended');
            }
            $bySeconds = min(ExtendSession::EXTENSION_SECONDS, $cap - $live['extended_seconds']);
            if ($bySeconds <= 0) {
                Problem::refuse('limit_reached');
            }
            $event = array(
                'kind' => 'session_extended',
                'at' => $backend->clock->now(),
                'session' => $live['id'],
                'link' => $live['link'],
                'agent' => $live['agent'],
                'customer' => $live['customer'],
                'data' => array(
                    'bySeconds' => $bySeconds,
                    'endsAt' => $live['ends_at'] + $bySeconds * 1000,
                    'extendedSeconds' => $live['extended_seconds'] + $bySeconds,
                ),
                'personal' => array('reason' => $reason),
            );
            $change = SessionProjection::toSessionChange($event);
            $extended = $backend->sessions->changeLiveSession($live['id'], $change);
            $backend->log->append(array($event));

            return $extended === null ? $live : $extended;
        });
    }
}
