<?php

namespace ConnectAsCustomer\Tests\Unit\Audit;

use ConnectAsCustomer\Core\Audit\VerifyLog;
use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\Database;
use ConnectAsCustomer\Tests\Unit\Support\TestBrowser;
use ConnectAsCustomer\Tests\Unit\Support\TestDatabases;
use ConnectAsCustomer\Tests\Unit\Support\TestShop;
use PHPUnit\Framework\TestCase;

/** A log of six events: two sessions of two customers, one of them ended. */
abstract class LogTestCase extends TestCase
{
    /** @var Database */
    protected $db;
    /** @var TestShop */
    protected $shop;
    /** @var TestBrowser */
    protected $browser;

    /** @return array<string, array{string}> */
    public function databases(): array
    {
        return TestDatabases::all();
    }

    protected function begin(string $dsn): void
    {
        $this->db = TestDatabases::open($dsn);
        $this->shop = new TestShop(array(), $this->db);
        $this->browser = new TestBrowser($this->shop);
        $this->browser->redeem($this->browser->issue(array('reason' => 'Call about an order', 'ticket' => 'TICKET-4711')));
        $this->shop->advance(60);
        $this->shop->customer = self::createOther();
        $this->browser->redeem($this->browser->issue(array('customer' => '2')));
        $this->browser->post('sessions/' . $this->sessionId() . '/mode', array('mode' => 'read-only'));
    }

    protected static function createOther(): Customer
    {
        return new Customer(array(
            'id' => '2',
            'name' => "=cmd \u{1F600} عميل",
            'email' => 'formula@example.org',
            'active' => true,
            'guest' => false,
            'groups' => array(),
            'storefronts' => array('1'),
            'consents' => true,
            'credentialsVersion' => 'b1',
        ));
    }

    protected function sessionId(): string
    {
        $session = $this->browser->session();

        return $session === null ? '' : $session['id'];
    }

    /** @return array{ok: bool, events: int, head: array{seq: int, mac: string}|null, seq: int|null, finding: string|null} */
    protected function verify(?string $head = null): array
    {
        return (new VerifyLog($this->shop->backend))->verifyLog($head);
    }

    /** @return string[] */
    protected function kinds(): array
    {
        return array_column($this->shop->backend->events->findEventsAfter(0), 'kind');
    }

    /** @param string|int $value */
    protected function change(int $seq, string $column, $value): void
    {
        $this->db->execute('UPDATE {events} SET ' . $column . ' = :value WHERE seq = :event', array(
            'value' => $value,
            'event' => $seq,
        ));
    }

    protected function drop(int $seq): void
    {
        $this->db->execute('DELETE FROM {events} WHERE seq = :seq', array('seq' => $seq));
    }

    protected function assertTampered(?int $seq): void
    {
        $found = $this->verify();
        self::assertFalse($found['ok']);
        self::assertSame($seq, $found['seq'], (string) $found['finding']);
    }
}
