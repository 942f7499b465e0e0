<?php

namespace ConnectAsCustomer\Core\Audit;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Sessions\SessionProjection;

/**
 * Holds the table of sessions against the events that it is a projection of.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class RebuildSessions
{
    const PAGE = 500;

    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * Writes the sessions again from the events; activity of live ones is kept, because no event tells of it.
     *
     * @return void
     */
    public function rebuildSessions()
    {
        foreach ($this->findDifferentSessions() as $id) {
            $this->backend->db->transact(function () use ($id) {
                $projected = $this->project($id);
                if ($projected === null) {
                    $this->backend->sessions->deleteSession($id);
                } else {
                    $stored = $this->backend->sessions->findSession($id);
                    $this->backend->sessions->replaceSession(self::keepActivity($projected, $stored));
                }
            });
        }
    }

    /** @return string|null a sentence about the first session that is not what the events tell */
    public function findProjectionDifference()
    {
        foreach ($this->findDifferentSessions() as $id) {
            // Looked at again as a whole, since a session may have moved on between the two readings.
            $isDifferent = $this->backend->db->transact(function () use ($id) {
                return !self::isSameSession($this->backend->sessions->findSession($id), $this->project($id));
            });
            if ($isDifferent) {
                return 'session ' . $id . ' is not what the events tell';
            }
        }

        return null;
    }

    /** @return \Generator<string> ids */
    private function findDifferentSessions()
    {
        $last = '';
        do {
            $page = $this->backend->sessions->findSessionsAfterId($last, self::PAGE);
            foreach ($this->findDifferencesIn($page) as $id) {
                yield $id;
            }
            $end = end($page);
            $last = $end === false ? $last : $end['id'];
        } while (count($page) === self::PAGE);
        do {
            $missing = $this->backend->sessions->findUnprojectedSessions(self::PAGE);
            foreach ($missing as $id) {
                yield $id;
            }
        } while (count($missing) === self::PAGE);
    }

    /**
     * @param SessionRecord[] $page
     *
     * @return string[]
     */
    private function findDifferencesIn(array $page)
    {
        if ($page === array()) {
            return array();
        }
        $events = array();
        foreach ($this->backend->events->findEventsOfSessions(array_column($page, 'id')) as $event) {
            $events[(string) $event['session']][] = $event;
        }
        $different = array();
        foreach ($page as $session) {
            $own = isset($events[$session['id']]) ? $events[$session['id']] : array();
            if (!self::isSameSession($session, SessionProjection::projectSession($own))) {
                $different[] = $session['id'];
            }
        }

        return $different;
    }

    /**
     * @param string $id
     *
     * @return SessionRecord|null
     */
    private function project($id)
    {
        return SessionProjection::projectSession($this->backend->events->findEventsOfSessions(array($id)));
    }

    /**
     * @param SessionRecord|null $stored
     * @param SessionRecord|null $projected
     *
     * @return bool
     */
    private static function isSameSession($stored, $projected)
    {
        if ($stored === null || $projected === null) {
            return $stored === $projected;
        }
        $expected = self::keepActivity($projected, $stored);
        ksort($expected);
        ksort($stored);

        return $expected === $stored;
    }

    /**
     * @param SessionRecord $projected
     * @param SessionRecord|null $stored
     *
     * @return SessionRecord
     */
    private static function keepActivity(array $projected, $stored)
    {
        if ($projected['ended_at'] === null && $stored !== null) {
            $projected['last_active_at'] = max($projected['last_active_at'], $stored['last_active_at']);
        }

        return $projected;
    }
}
