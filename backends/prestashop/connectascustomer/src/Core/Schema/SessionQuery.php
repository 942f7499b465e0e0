<?php

namespace ConnectAsCustomer\Core\Schema;

/** What the log of sessions is narrowed by. */
final class SessionQuery
{
    /**
     * @param mixed $value
     *
     * @return array{agent: string|null, customer: string|null, state: string|null, from: string|null, to: string|null, cursor: string|null}
     */
    public static function parse($value)
    {
        $fields = new Fields($value);

        return array(
            'agent' => $fields->has('agent') ? $fields->id('agent') : null,
            'customer' => $fields->has('customer') ? $fields->id('customer') : null,
            'state' => $fields->has('state') ? $fields->oneOf('state', array('live', 'ended')) : null,
            'from' => $fields->has('from') ? $fields->instant('from') : null,
            'to' => $fields->has('to') ? $fields->instant('to') : null,
            'cursor' => $fields->has('cursor') ? $fields->text('cursor', 0, 200) : null,
        );
    }
}
