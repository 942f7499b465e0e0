<?php

namespace ConnectAsCustomer\Core\Ports;

/** Where the key document lies: outside the database, readable by the shop alone. */
interface KeyStore
{
    /**
     * @return array<string, mixed>|null the document as it was written; null where there is none yet
     *
     * @throws \RuntimeException where it is there and cannot be read
     */
    public function read();

    /**
     * Writes whole or not at all. Several processes may come at once; whoever waits calls `$change` with what the
     * other wrote.
     *
     * @param callable(array<string, mixed>|null): array<string, mixed> $change
     *
     * @return array<string, mixed> the document as it is now
     *
     * @throws \RuntimeException where it cannot be written
     */
    public function update(callable $change);
}
