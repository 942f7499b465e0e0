<?php

namespace ConnectAsCustomer\Core\Ports;

/** The time that the rules go by. */
interface Clock
{
    /** @return int milliseconds since the epoch */
    public function now();
}
