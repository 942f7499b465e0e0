<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use Magento\Framework\App\ResourceConnection;

final class WorldDatabase extends ResourceConnection
{
    public readonly SqliteAdapter $adapter;

    public function __construct()
    {
        $this->adapter = new SqliteAdapter();
    }

    public function getConnection($resourceName = 'default')
    {
        return $this->adapter;
    }

    public function count(string $table): int
    {
        return (int)$this->adapter->fetchOne("SELECT COUNT(*) FROM $table");
    }

    /** Everything in a table, as text: to look for what must not be kept. */
    public function dump(string $table): string
    {
        $row = $this->adapter->fetchRow("SELECT * FROM $table");
        return is_array($row) ? implode(' ', $row) : '';
    }
}
