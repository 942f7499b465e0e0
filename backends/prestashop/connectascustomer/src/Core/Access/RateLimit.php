<?php

namespace ConnectAsCustomer\Core\Access;

/** Sliding windows of time. */
final class RateLimit
{
    /**
     * @param int $instant of what blocks, in milliseconds since the epoch
     * @param int $seconds length of the window
     * @param int $now
     *
     * @return int seconds until the instant has left the window, at least 1
     */
    public static function getWait($instant, $seconds, $now)
    {
        return max(1, (int) ceil(($instant + $seconds * 1000 - $now) / 1000));
    }
}
