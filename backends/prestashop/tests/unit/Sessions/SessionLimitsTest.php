<?php

namespace ConnectAsCustomer\Tests\Unit\Sessions;

use ConnectAsCustomer\Core\Sessions\SessionLimits;
use PHPUnit\Framework\TestCase;

/** @phpstan-import-type SessionRecord from \ConnectAsCustomer\Core\Storage\Records */
final class SessionLimitsTest extends TestCase
{
    public function testTheFirstLimitCounts(): void
    {
        $session = self::session(3600000, 0, 900);
        self::assertNull(SessionLimits::findLimitReached($session, 899999));
        self::assertSame(array('cause' => 'idle', 'at' => 900000), SessionLimits::findLimitReached($session, 900000));
        $used = self::session(3600000, 3590000, 900);
        self::assertNull(SessionLimits::findLimitReached($used, 3599999));
        self::assertSame(
            array('cause' => 'expired', 'at' => 3600000),
            SessionLimits::findLimitReached($used, 4000000000)
        );
    }

    public function testActivityIsWrittenOnceInASixtiethOfTheIdleLimit(): void
    {
        $quarter = self::session(3600000, 0, 900);
        self::assertFalse(SessionLimits::isActivityDue($quarter, 14999));
        self::assertTrue(SessionLimits::isActivityDue($quarter, 15000));
        self::assertTrue(SessionLimits::isActivityDue(self::session(3600000, 0, 60), 1000));
        self::assertTrue(SessionLimits::isActivityDue(self::session(3600000, 0, 86400), 15000));
    }

    /** @return SessionRecord */
    private static function session(int $endsAt, int $lastActiveAt, int $idleSeconds): array
    {
        /** @var SessionRecord $session */
        $session = array('ends_at' => $endsAt, 'last_active_at' => $lastActiveAt, 'idle_seconds' => $idleSeconds);

        return $session;
    }
}
