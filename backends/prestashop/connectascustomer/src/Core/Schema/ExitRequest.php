<?php

namespace ConnectAsCustomer\Core\Schema;

/** The session that a browser wants to leave. */
final class ExitRequest
{
    /**
     * @param mixed $value
     *
     * @return array{id: string}
     */
    public static function parse($value)
    {
        $fields = new Fields($value);
        $id = $fields->id('id');
        $fields->end();

        return array('id' => $id);
    }
}
