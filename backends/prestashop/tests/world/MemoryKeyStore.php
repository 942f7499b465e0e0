<?php

namespace ConnectAsCustomer\Tests\World;

use ConnectAsCustomer\Core\Ports\KeyStore;

/** A key document in memory. */
final class MemoryKeyStore implements KeyStore
{
    /** @var array<string, mixed>|null */
    public $document;

    public function read()
    {
        return $this->document;
    }

    public function update(callable $change)
    {
        return $this->document = call_user_func($change, $this->document);
    }
}
