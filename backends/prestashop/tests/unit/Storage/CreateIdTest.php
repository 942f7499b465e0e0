<?php

namespace ConnectAsCustomer\Tests\Unit\Storage;

use ConnectAsCustomer\Core\Schema\Id;
use ConnectAsCustomer\Core\Storage\CreateId;
use PHPUnit\Framework\TestCase;

final class CreateIdTest extends TestCase
{
    const NOW = 1795251600000;

    public function testMakesUuidsOfVersion7(): void
    {
        $id = CreateId::createId(self::NOW);
        self::assertMatchesRegularExpression('/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\z/', $id);
        self::assertTrue(Id::isId($id));
        self::assertSame(self::NOW, hexdec(substr(str_replace('-', '', $id), 0, 12)));
    }

    public function testSortByTheTimeTheyWereMade(): void
    {
        $ids = array_map(array(CreateId::class, 'createId'), array(0, 1, 255, 256, 4294967296, self::NOW, self::NOW + 1));
        $sorted = $ids;
        sort($sorted, SORT_STRING);
        self::assertSame($sorted, $ids);
    }

    public function testNeverComeTwice(): void
    {
        $ids = array_map(array(CreateId::class, 'createId'), array_fill(0, 2000, self::NOW));
        self::assertCount(2000, array_unique($ids));
    }
}
