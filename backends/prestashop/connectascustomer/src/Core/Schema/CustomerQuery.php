<?php

namespace ConnectAsCustomer\Core\Schema;

/** What customers are searched by. */
final class CustomerQuery
{
    /**
     * @param mixed $value
     *
     * @return array{q: string, cursor: string|null} `q`: e-mail, name, id or order reference, or a part of them
     */
    public static function parse($value)
    {
        $fields = new Fields($value);

        return array(
            'q' => $fields->trimmed('q', 2, 100),
            'cursor' => $fields->has('cursor') ? $fields->text('cursor', 0, 200) : null,
        );
    }
}
