<?php

namespace ConnectAsCustomer\Core\Schema;

/** The end of a session. `left` and `exit` come from the agent's own browser; anything else is decided by the shop. */
final class EndRequest
{
    /**
     * @param mixed $value
     *
     * @return array{cause: string|null}
     */
    public static function parse($value)
    {
        $fields = new Fields($value);
        $cause = $fields->has('cause') ? $fields->oneOf('cause', array('exit', 'left')) : null;
        $fields->end();

        return array('cause' => $cause);
    }
}
