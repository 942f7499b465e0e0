<?php

namespace ConnectAsCustomer\Tests\Unit\Keys;

use ConnectAsCustomer\Core\Ports\KeyStore;

/** Has nothing when it is read, and what somebody else wrote meanwhile when it is changed. */
final class LateKeyStore implements KeyStore
{
    /** @var array<string, mixed>|null */
    private $meanwhile;

    /** @param array<string, mixed>|null $meanwhile */
    public function __construct(?array $meanwhile)
    {
        $this->meanwhile = $meanwhile;
    }

    /** @return null */
    public function read()
    {
        return null;
    }

    public function update(callable $change)
    {
        return call_user_func($change, $this->meanwhile);
    }
}
