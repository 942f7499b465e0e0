<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Admin;

use ConnectAsCustomer\PrestaShop\Admin\Settings\Duration;
use PHPUnit\Framework\TestCase;

final class DurationTest extends TestCase
{
    /** @dataProvider lengths */
    public function testIsWrittenInTheLongestUnitThatLeavesNoRemainder(int $seconds, string $amount, string $unit): void
    {
        self::assertSame(array('amount' => $amount, 'unit' => $unit), Duration::split($seconds));
        self::assertSame($seconds, Duration::join($amount, $unit));
    }

    /** @return array<int, array{int, string, string}> */
    public static function lengths(): array
    {
        return array(
            array(0, '0', 'seconds'),
            array(59, '59', 'seconds'),
            array(90, '90', 'seconds'),
            array(120, '2', 'minutes'),
            array(3600, '1', 'hours'),
            array(86400, '1', 'days'),
            array(90000, '25', 'hours'),
        );
    }

    /** @dataProvider nonsense */
    public function testIsNothingElse(string $amount, string $unit): void
    {
        self::assertNull(Duration::join($amount, $unit));
    }

    /** @return array<int, array{string, string}> */
    public static function nonsense(): array
    {
        return array(
            array('', 'seconds'),
            array('-1', 'seconds'),
            array('1.5', 'minutes'),
            array('1e3', 'minutes'),
            array("1\n", 'minutes'),
            array('99999999999', 'minutes'),
            array('1', 'weeks'),
        );
    }

    public function testIsSaidWithTheSymbolsThatAllLanguagesShare(): void
    {
        self::assertSame('10 s', Duration::say(10));
        self::assertSame('15 min', Duration::say(900));
        self::assertSame('1 d', Duration::say(86400));
    }
}
