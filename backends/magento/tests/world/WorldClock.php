<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use ConnectAsCustomer\HeadlessLogin\Model\Clock;

final class WorldClock extends Clock
{
    public int $now = 1_800_000_000;

    public function now(): int
    {
        return $this->now;
    }
}
