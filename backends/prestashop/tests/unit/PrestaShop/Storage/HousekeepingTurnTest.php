<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Storage;

use ConnectAsCustomer\PrestaShop\Storage\HousekeepingTurn;
use ConnectAsCustomer\Tests\Unit\Support\TestDatabases;
use PHPUnit\Framework\TestCase;

final class HousekeepingTurnTest extends TestCase
{
    /** @dataProvider databases */
    public function testComesOnceAnHour(string $dsn): void
    {
        $db = TestDatabases::open($dsn);
        $db->execute('DELETE FROM {version} WHERE name = :name', array('name' => HousekeepingTurn::NAME));
        $one = new HousekeepingTurn($db);
        $other = new HousekeepingTurn($db);
        self::assertTrue($one->take(1000000));
        self::assertFalse($other->take(1000000));
        self::assertFalse($other->take(1000000 + HousekeepingTurn::SECONDS - 1));
        self::assertTrue($other->take(1000000 + HousekeepingTurn::SECONDS));
        self::assertFalse($one->take(1000000 + HousekeepingTurn::SECONDS));
    }

    /** @return array<string, array{string}> */
    public static function databases(): array
    {
        return TestDatabases::all();
    }
}
