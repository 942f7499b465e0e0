<?php

namespace ConnectAsCustomer\PrestaShop\Ports;

use ConnectAsCustomer\Core\Ports\Clock;

/** The server's own time. */
final class SystemClock implements Clock
{
    public function now()
    {
        return (int) floor(microtime(true) * 1000);
    }
}
