<?php

namespace ConnectAsCustomer\Core\Schema;

/** Instants in UTC (RFC 3339), e.g. `2026-11-21T09:00:00.000Z`. */
final class Instant
{
    const PATTERN = '/^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z\z/';

    /**
     * @param mixed $value
     *
     * @return bool whether it is one, of a day that there is
     */
    public static function isInstant($value)
    {
        return is_string($value)
            && preg_match(self::PATTERN, $value, $parts) === 1
            && checkdate((int) $parts[2], (int) $parts[3], (int) $parts[1]);
    }
}
