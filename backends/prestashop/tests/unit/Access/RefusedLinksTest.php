<?php

namespace ConnectAsCustomer\Tests\Unit\Access;

use ConnectAsCustomer\Tests\Unit\Support\TestShop;
use PHPUnit\Framework\TestCase;

final class RefusedLinksTest extends TestCase
{
    public function testAreForgottenOneByOne(): void
    {
        $shop = new TestShop(array('refusedLinkRate' => array('count' => 2, 'seconds' => 60)));
        $refused = $shop->backend->refusedLinks;
        $refused->record('192.0.2.1');
        $shop->advance(10);
        self::assertNull($refused->getWait('192.0.2.1'));
        $refused->record('192.0.2.1');
        self::assertSame(50, $refused->getWait('192.0.2.1'));
        self::assertNull($refused->getWait('192.0.2.2'));
        $shop->advance(50);
        self::assertNull($refused->getWait('192.0.2.1'));
    }

    public function testKeepNoAddressAndNothingOld(): void
    {
        $shop = new TestShop(array('refusedLinkRate' => array('count' => 2, 'seconds' => 60)));
        $shop->backend->refusedLinks->record('192.0.2.1');
        $shop->advance(60);
        $shop->backend->refusedLinks->record('192.0.2.2');
        $rows = $shop->backend->db->fetchAll('SELECT * FROM {refused_links}');
        self::assertCount(1, $rows);
        self::assertStringNotContainsString('192.0.2', (string) json_encode($rows));
    }
}
