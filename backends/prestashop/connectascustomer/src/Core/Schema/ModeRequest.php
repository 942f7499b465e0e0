<?php

namespace ConnectAsCustomer\Core\Schema;

/** Another mode for a session. */
final class ModeRequest
{
    /**
     * @param mixed $value
     *
     * @return array{mode: string, reason: string|null}
     */
    public static function parse($value)
    {
        $fields = new Fields($value);
        $request = array(
            'mode' => $fields->oneOf('mode', array('full', 'read-only')),
            'reason' => $fields->has('reason') ? $fields->trimmed('reason', 0, 500) : null,
        );
        $fields->end();

        return $request;
    }
}
