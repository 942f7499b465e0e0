<?php

namespace ConnectAsCustomer\Core\Sessions;

use ConnectAsCustomer\Core\Backend;

/**
 * Ends sessions, each once. An end names its cause, its instant, and the agent who did it where one did.
 *
 * @phpstan-import-type NewEvent from \ConnectAsCustomer\Core\Audit\Events
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 *
 * @phpstan-type SessionEnd array{cause: string, at: int, by?: string}
 */
final class EndSession
{
    const OVERDUE_PAGE = 200;

    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * @param SessionRecord $session
     * @param SessionEnd $end
     *
     * @return SessionRecord as it is then; whoever comes later gets it as it was ended before
     */
    public function endSession(array $session, array $end)
    {
        return $this->backend->db->transact(function () use ($session, $end) {
            $ended = $this->endSessionIn($session, $end);
            if ($ended !== null) {
                $this->backend->log->append(array($ended['event']));

                return $ended['session'];
            }

            return $this->readAgain($session);
        });
    }

    /**
     * The same inside a transaction that does more; the caller appends the event.
     *
     * @param SessionRecord $session
     * @param SessionEnd $end
     *
     * @return array{session: SessionRecord, event: NewEvent}|null null where it had ended before
     */
    public function endSessionIn(array $session, array $end)
    {
        $event = array(
            'kind' => 'session_ended',
            'at' => $this->backend->clock->now(),
            'session' => $session['id'],
            'link' => $session['link'],
            'agent' => $session['agent'],
            'customer' => $session['customer'],
            'data' => array(
                'cause' => $end['cause'],
                'endedAt' => $end['at'],
                'lastActiveAt' => $session['last_active_at'],
                'by' => isset($end['by']) ? $end['by'] : null,
            ),
        );
        $change = SessionProjection::toSessionChange($event);
        $changed = $this->backend->sessions->changeLiveSession($session['id'], $change);

        return $changed === null ? null : array('session' => $changed, 'event' => $event);
    }

    /**
     * Ends what ran into a limit while nobody looked. Cheap where there is nothing to do.
     *
     * @return void
     */
    public function endOverdueSessions()
    {
        do {
            $now = $this->backend->clock->now();
            $overdue = $this->backend->sessions->findOverdueSessions($now, self::OVERDUE_PAGE);
            if ($overdue !== array()) {
                $this->endOverdue($overdue);
            }
        } while ($overdue !== array());
    }

    /**
     * Ends a session that is past a limit, unless it has been extended or used meanwhile.
     *
     * @param SessionRecord $session
     *
     * @return SessionRecord as it is then
     */
    public function endOverdueSession(array $session)
    {
        $now = $this->backend->clock->now();
        if ($session['ended_at'] !== null || SessionLimits::findLimitReached($session, $now) === null) {
            return $session;
        }
        $this->endOverdue(array($session));

        return $this->readAgain($session);
    }

    /**
     * @param SessionRecord[] $sessions
     *
     * @return void
     */
    private function endOverdue(array $sessions)
    {
        $this->backend->db->transact(function () use ($sessions) {
            $events = array();
            foreach ($sessions as $session) {
                $live = $this->backend->sessions->lockLiveSession($session['id']);
                $now = $this->backend->clock->now();
                $limit = $live === null ? null : SessionLimits::findLimitReached($live, $now);
                if ($live === null || $limit === null) {
                    continue;
                }
                $ended = $this->endSessionIn($live, $limit);
                if ($ended !== null) {
                    $events[] = $ended['event'];
                }
            }
            $this->backend->log->append($events);
        });
    }

    /**
     * @param SessionRecord $session
     *
     * @return SessionRecord
     */
    private function readAgain(array $session)
    {
        $found = $this->backend->sessions->findSession($session['id']);

        return $found === null ? $session : $found;
    }
}
