<?php

namespace ConnectAsCustomer\Core\Schema;

/** More time for a session, with a reason. */
final class ExtendRequest
{
    /**
     * @param mixed $value
     *
     * @return array{reason: string}
     */
    public static function parse($value)
    {
        $fields = new Fields($value);
        $reason = $fields->trimmed('reason', 1, 500);
        $fields->end();

        return array('reason' => $reason);
    }
}
