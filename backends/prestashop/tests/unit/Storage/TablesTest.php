<?php

namespace ConnectAsCustomer\Tests\Unit\Storage;

use ConnectAsCustomer\Core\Storage\TableColumns;
use ConnectAsCustomer\Core\Storage\Tables;
use ConnectAsCustomer\Tests\World\WorldBackend;
use ConnectAsCustomer\Tests\Unit\Support\TestDatabases;
use PHPUnit\Framework\TestCase;

final class TablesTest extends TestCase
{
    /** @return array<string, array{string}> */
    public function databases(): array
    {
        return TestDatabases::all();
    }

    /** @dataProvider databases */
    public function testAreMadeOnceAndDropped(string $dsn): void
    {
        $db = WorldBackend::open($dsn, 'tables_');
        Tables::drop($db);
        Tables::create($db);
        Tables::create($db);
        self::assertSame(Tables::VERSION, Tables::version($db));
        foreach (array_keys(TableColumns::all()) as $table) {
            $db->fetchAll('SELECT * FROM {' . $table . '}');
        }
        Tables::drop($db);
        $this->expectException(\PDOException::class);
        Tables::version($db);
    }
}
