<?php

namespace ConnectAsCustomer\Tests\Unit\Keys;

use ConnectAsCustomer\Core\Audit\VerifyLog;
use ConnectAsCustomer\Core\Keys\Key;
use ConnectAsCustomer\Core\Keys\KeyRing;
use ConnectAsCustomer\Tests\Unit\Support\TestBrowser;
use ConnectAsCustomer\Tests\Unit\Support\TestShop;
use PHPUnit\Framework\TestCase;

final class KeyRingTest extends TestCase
{
    public function testIsMadeAtFirstUseAndKept(): void
    {
        $shop = new TestShop();
        $first = (new KeyRing($shop, $shop))->current();
        self::assertSame('k1', $first->id);
        self::assertEquals($first, (new KeyRing($shop, $shop))->current());
    }

    public function testUsesWhatAnotherProcessWasQuickerToWrite(): void
    {
        $other = new TestShop();
        $theirs = (new KeyRing($other, $other))->current();
        $shop = new TestShop();
        $ring = new KeyRing(new LateKeyStore($other->keys), $shop);
        self::assertEquals($theirs, $ring->current());
    }

    public function testHasAKeyOfItsOwnForEachPurpose(): void
    {
        $shop = new TestShop();
        $key = (new KeyRing($shop, $shop))->current();
        $keys = array($key->link, $key->connectToken, $key->audit, $key->nonce);
        self::assertCount(4, array_unique($keys));
        foreach ($keys as $derived) {
            self::assertSame(32, strlen($derived));
        }
    }

    public function testDerivesAsHkdfDoes(): void
    {
        $secret = random_bytes(32);
        $expected = hash_hkdf('sha256', $secret, 32, 'connect-as-customer/v1/link', '');
        self::assertSame($expected, (new Key('k1', $secret))->link);
    }

    public function testRotatesUnderARunningShop(): void
    {
        $shop = new TestShop();
        $browser = new TestBrowser($shop);
        $old = $browser->issue();
        $running = new KeyRing($shop, $shop);
        $running->current();
        self::assertSame('k2', $shop->backend->keys->rotate());
        self::assertNotNull($running->find('k2'), 'a running process looks again for a key that it does not know');

        self::assertSame(303, (new TestBrowser($shop))->redeem($old)->status);
        self::assertSame(303, (new TestBrowser($shop))->redeem($browser->issue())->status);
        $rows = $shop->backend->db->fetchAll('SELECT key_id FROM {links} ORDER BY key_id');
        self::assertSame(array('k1', 'k2'), array_column($rows, 'key_id'));
        self::assertTrue((new VerifyLog($shop->backend))->verifyLog()['ok']);
    }

    public function testRefusesLinksOfARingThatWasThrownAway(): void
    {
        $shop = new TestShop();
        $token = (new TestBrowser($shop))->issue();
        $shop->keys = null;
        $later = new TestShop(array(), $shop->backend->db);
        self::assertSame(410, (new TestBrowser($later))->redeem($token)->status);
    }

    /**
     * @dataProvider malformed
     *
     * @param array<string, mixed> $document
     */
    public function testIsNotReadWhereItIsSomethingElse(array $document): void
    {
        $shop = new TestShop();
        $shop->keys = $document;
        $this->expectException(\RuntimeException::class);
        (new KeyRing($shop, $shop))->current();
    }

    /** @return array<string, array{array<string, mixed>}> */
    public function malformed(): array
    {
        $line = array('id' => 'k1', 'secret' => str_repeat('A', 43), 'createdAt' => '2026-11-21T09:00:00Z');

        return array(
            'another version' => array(array('version' => 2, 'current' => 'k1', 'keys' => array($line))),
            'no key' => array(array('version' => 1, 'current' => 'k1', 'keys' => array())),
            'another current key' => array(array('version' => 1, 'current' => 'k2', 'keys' => array($line))),
            'a short secret' => array(
                array('version' => 1, 'current' => 'k1', 'keys' => array(array('secret' => 'A') + $line)),
            ),
            'a strange id' => array(
                array('version' => 1, 'current' => 'x', 'keys' => array(array('id' => 'x') + $line)),
            ),
        );
    }
}
