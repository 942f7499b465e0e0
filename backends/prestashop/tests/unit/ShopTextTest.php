<?php

namespace ConnectAsCustomer\Tests\Unit;

use ConnectAsCustomer\Core\ShopText;
use PHPUnit\Framework\TestCase;

final class ShopTextTest extends TestCase
{
    public function testCountsAsTheProtocolDoes(): void
    {
        self::assertSame(4, ShopText::length('aä😀'));
        self::assertSame('aä', ShopText::cap('aä😀b', 3));
        self::assertSame('aä😀', ShopText::cap('aä😀b', 4));
        self::assertSame(str_repeat('ä', 200), ShopText::cap(str_repeat('ä', 201)));
    }

    public function testIsAlwaysUtf8(): void
    {
        self::assertSame("M\u{FFFD}ller & Co", ShopText::cap("M\xFCller & Co"));
    }
}
