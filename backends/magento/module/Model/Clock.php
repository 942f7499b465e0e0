<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model;

/**
 * The time of the PHP server, which Magento stamps its secrets with.
 */
class Clock
{
    /** Seconds since 1970 UTC. */
    public function now(): int
    {
        return time();
    }

    /** ISO 8601 in UTC. */
    public static function write(int $seconds): string
    {
        return gmdate('Y-m-d\TH:i:s\Z', $seconds);
    }
}
