<?php

namespace ConnectAsCustomer\Core\Schema;

/**
 * Identifier of a customer, cart, storefront, link, session or agent: numbers and UUIDs of every platform fit. Never `.`
 * or `..`, which would climb out of the path that the id stands in.
 */
final class Id
{
    /**
     * @param mixed $value
     *
     * @return bool
     */
    public static function isId($value)
    {
        return is_string($value) && preg_match('/^(?!\.{1,2}\z)[A-Za-z0-9_.:-]{1,64}\z/', $value) === 1;
    }
}
