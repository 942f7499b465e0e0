<?php

namespace ConnectAsCustomer\Core\Sessions;

/**
 * When sessions end by themselves; instants are milliseconds since the epoch.
 *
 * @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class SessionLimits
{
    /**
     * @param SessionRecord $session
     *
     * @return int when the idle limit ends it unless the storefront is used before
     */
    public static function getIdleEnd(array $session)
    {
        return $session['last_active_at'] + $session['idle_seconds'] * 1000;
    }

    /**
     * @param SessionRecord $session
     * @param int $now
     *
     * @return array{cause: 'expired'|'idle', at: int}|null the limit that has ended it; null while it may go on
     */
    public static function findLimitReached(array $session, $now)
    {
        $idleEnd = self::getIdleEnd($session);
        $first = min($session['ends_at'], $idleEnd);
        if ($now < $first) {
            return null;
        }

        return array('cause' => $session['ends_at'] <= $idleEnd ? 'expired' : 'idle', 'at' => $first);
    }

    /**
     * Whether an activity is worth a write. A page a second would otherwise be a commit a second; so the idle limit may
     * come up to a sixtieth of itself, and never more than 15 s, early.
     *
     * @param SessionRecord $session
     * @param int $now
     *
     * @return bool
     */
    public static function isActivityDue(array $session, $now)
    {
        return $now - $session['last_active_at'] >= min($session['idle_seconds'] * 1000, 900000) / 60;
    }
}
