<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\World;

use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use PHPUnit\Framework\TestCase;

/**
 * A test in a shop of its own.
 */
abstract class WorldTest extends TestCase
{
    protected World $world;

    protected function setUp(): void
    {
        $this->world = new World();
    }

    /** The code of the refusal; a test fails where nothing is refused. */
    protected static function refusalOf(callable $action): string
    {
        try {
            $action();
        } catch (Refused $refused) {
            return $refused->reason;
        }
        self::fail('Nothing was refused.');
    }
}
