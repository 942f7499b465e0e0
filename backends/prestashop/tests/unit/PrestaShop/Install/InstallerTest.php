<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Install;

use ConnectAsCustomer\PrestaShop\Install\Installer;
use PHPUnit\Framework\TestCase;

final class InstallerTest extends TestCase
{
    public function testWantsIntegersThatHoldATimeInMilliseconds(): void
    {
        self::assertTrue(Installer::countsFar(8));
        self::assertFalse(Installer::countsFar(4));
    }
}
