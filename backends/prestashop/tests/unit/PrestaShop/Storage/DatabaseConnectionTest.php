<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Storage;

use ConnectAsCustomer\PrestaShop\Storage\DatabaseConnection;
use PHPUnit\Framework\TestCase;

final class DatabaseConnectionTest extends TestCase
{
    /** @dataProvider servers */
    public function testServersAreReadAsPrestaShopWritesThem(string $server, string $place): void
    {
        self::assertSame("mysql:$place;dbname=shop;charset=utf8mb4", DatabaseConnection::toDsn($server, 'shop'));
    }

    /** @return array<int, array<int, string>> */
    public static function servers(): array
    {
        return array(
            array('localhost', 'host=localhost'),
            array('db.example.com:3307', 'host=db.example.com;port=3307'),
            array('localhost:/run/mysqld/mysqld.sock', 'unix_socket=/run/mysqld/mysqld.sock'),
        );
    }
}
