<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Http\Problem;

/**
 * Switches live sessions between looking and acting.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class SetMode
{
    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * The same mode again changes and logs nothing.
     *
     * @param SessionRecord $session
     * @param string $mode `full` or `read-only`
     * @param string|null $reason
     *
     * @return SessionRecord as it is then
     *
     * @throws \ConnectAsCustomer\Core\Http\ProblemError session_ended
     */
    public function set(array $session, $mode, $reason)
    {
        $backend = $this->backend;

        return $backend->db->transact(function () use ($backend, $session, $mode, $reason) {
            $live = $backend->sessions->lockLiveSession($session['id']);
            if ($live === null) {
                Problem::refuse('session_ended');
            }
            if ($live['mode'] === $mode) {
                return $live;
            }
            $event = array(
                'kind' => 'session_mode_set',
                'at' => $backend->clock->now(),
                'session' => $live['id'],
                'link' => $live['link'],
                'agent' => $live['agent'],
                'customer' => $live['customer'],
                'data' => array('mode' => $mode),
                'personal' => array('reason' => $reason),
            );
            $change = SessionProjection::toSessionChange($event);
            $changed = $backend->sessions->changeLiveSession($live['id'], $change);
            $backend->log->append(array($event));

            return $changed === null ? $live : $changed;
        });
    }
}
