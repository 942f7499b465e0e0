<?php

namespace ConnectAsCustomer\Tests\Unit;

use ConnectAsCustomer\Core\Base64Url;
use ConnectAsCustomer\Core\Random;
use PHPUnit\Framework\TestCase;

final class RandomTest extends TestCase
{
    public function testGivesTokensThatNeverComeTwice(): void
    {
        $tokens = array_map(array(Random::class, 'token'), array_fill(0, 1000, null));
        self::assertCount(1000, array_unique($tokens));
        self::assertMatchesRegularExpression('/^[A-Za-z0-9_-]{43}\z/', $tokens[0]);
        self::assertSame(32, strlen((string) Base64Url::decode($tokens[0])));
    }

    public function testAsksOneSourceAfterTheOther(): void
    {
        $asked = array();
        $source = function (string $name, ?string $bytes) use (&$asked) {
            return function () use ($name, $bytes, &$asked) {
                $asked[] = $name;

                return $bytes;
            };
        };
        $sources = array($source('none', null), $source('short', 'abc'), $source('good', 'abcd'), $source('last', 'wxyz'));
        self::assertSame('abcd', Random::firstOf($sources, 4));
        self::assertSame(array('none', 'short', 'good'), $asked);
    }

    public function testWouldRatherFailThanGuess(): void
    {
        $this->expectException(\RuntimeException::class);
        Random::firstOf(array(function () {
            return null;
        }), 4);
    }

    /** @dataProvider sources */
    public function testEverySourceGivesAllBytes(string $source): void
    {
        $first = Random::$source(48);
        self::assertSame(48, strlen((string) $first));
        self::assertNotSame($first, Random::$source(48));
    }

    /** @return array<int, array{string}> */
    public function sources(): array
    {
        return array(array('fromPhp'), array('fromOpenSsl'), array('fromDevice'));
    }
}
