<?php

namespace ConnectAsCustomer\Tests\Unit\Audit;

use ConnectAsCustomer\Core\Audit\EraseCustomer;
use ConnectAsCustomer\Core\Settings\DefaultSettings;

final class KeepingTest extends LogTestCase
{
    const DAY = 86400;

    /** @dataProvider databases */
    public function testForgetsOneCustomerAndStillHolds(string $dsn): void
    {
        $this->begin($dsn);
        $erase = new EraseCustomer($this->shop->backend);
        self::assertSame(3, $erase->eraseCustomer('1'));
        self::assertSame(array(true, 7), array($this->verify()['ok'], $this->verify()['events']));
        $text = '';
        foreach (array('events', 'sessions', 'links') as $table) {
            $text .= json_encode($this->db->fetchAll('SELECT * FROM {' . $table . '}'), JSON_UNESCAPED_UNICODE);
        }
        foreach (array('Ana Müller', 'Ana M\\', 'Call about an order', 'TICKET-4711') as $personal) {
            self::assertStringNotContainsString($personal, $text);
        }
        self::assertStringContainsString('Ida', $text);
        self::assertStringContainsString('عميل', $text);
    }

    /** @dataProvider databases */
    public function testCutsOffWhatIsOldAndVerifiesFromTheCheckpoint(string $dsn): void
    {
        $this->begin($dsn);
        $this->shop->advance(366 * self::DAY);
        $this->shop->connect->keepHouse();
        self::assertSame(array('session_ended', 'retention_applied'), $this->kinds());
        self::assertTrue($this->verify()['ok']);
        foreach (array('links', 'session_cookies') as $table) {
            self::assertSame(array(), $this->db->fetchAll('SELECT * FROM {' . $table . '}'));
        }
        $this->browser->issue(array('customer' => '2'));
        self::assertTrue($this->verify()['ok']);
        $this->db->execute('UPDATE {checkpoints} SET mac = :mac', array('mac' => str_repeat('A', 43)));
        self::assertFalse($this->verify()['ok']);
    }

    /** @dataProvider databases */
    public function testCutsOffOnceADay(string $dsn): void
    {
        $this->begin($dsn);
        $this->shop->advance(366 * self::DAY);
        $this->shop->connect->keepHouse();
        $before = $this->kinds();
        $this->shop->advance(60);
        $this->shop->connect->keepHouse();
        self::assertSame($before, $this->kinds());
    }

    /** @dataProvider databases */
    public function testKeepsEverythingSinceTheBeginningOfALiveSession(string $dsn): void
    {
        $this->begin($dsn);
        $settings = DefaultSettings::get();
        $settings['sessions'] = array(
            'absoluteSeconds' => self::DAY,
            'idleSeconds' => self::DAY,
            'extendSeconds' => self::DAY,
            'mode' => 'full',
            'blockCheckout' => true,
        );
        $settings['retentionDays'] = 1;
        $this->shop->set($settings);
        $this->browser->redeem($this->browser->issue(array('customer' => '2')));
        $id = $this->sessionId();
        for ($quarter = 0; $quarter < 64; ++$quarter) {
            $this->browser->post('sessions/' . $id . '/extend', array('reason' => 'A long day'));
        }
        $this->shop->advance(86000);
        $this->browser->guard();
        $this->shop->advance(54500);
        $this->shop->connect->keepHouse();
        self::assertSame($id, $this->sessionId());
        $first = $this->shop->backend->events->findEventsAfter(0)[0];
        self::assertSame(array('session_started', $id), array($first['kind'], $first['session']));
        self::assertTrue($this->verify()['ok']);
    }

    /** @dataProvider databases */
    public function testKeepsEverythingForEverWhereTheShopSaysSo(string $dsn): void
    {
        $this->begin($dsn);
        $this->shop->set(array('retentionDays' => 0) + DefaultSettings::get());
        $this->shop->advance(3000 * self::DAY);
        $this->shop->connect->keepHouse();
        self::assertCount(7, $this->kinds());
        self::assertTrue($this->verify()['ok']);
    }
}
