<?php

namespace ConnectAsCustomer\Tests\Unit\Support;

use ConnectAsCustomer\Core\Ports\Database;
use ConnectAsCustomer\Core\Storage\TableColumns;
use ConnectAsCustomer\Core\Storage\Tables;
use ConnectAsCustomer\Tests\World\WorldBackend;

/** SQLite in memory, and MySQL where CONNECT_TEST_MYSQL names one (an address of PDO with user and password). */
final class TestDatabases
{
    const PREFIX = 'unit_';

    /** @return array<string, array{string}> data sets for tests that run on every database */
    public static function all(): array
    {
        $mysql = getenv('CONNECT_TEST_MYSQL');

        return array('SQLite' => array('sqlite::memory:'))
            + ($mysql === false ? array() : array('MySQL' => array($mysql)));
    }

    /** @return Database with empty tables */
    public static function open(string $dsn): Database
    {
        $db = WorldBackend::open($dsn, self::PREFIX);
        Tables::create($db);
        foreach (array_keys(TableColumns::all()) as $table) {
            if ($table !== 'version') {
                $db->execute('DELETE FROM {' . $table . '}');
            }
        }

        return $db;
    }
}
