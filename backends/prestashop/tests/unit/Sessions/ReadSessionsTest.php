<?php

namespace ConnectAsCustomer\Tests\Unit\Sessions;

use ConnectAsCustomer\Core\Ports\Agent;
use ConnectAsCustomer\Core\Sessions\ReadSessions;
use ConnectAsCustomer\Tests\Unit\Support\TestBrowser;
use ConnectAsCustomer\Tests\Unit\Support\TestShop;
use PHPUnit\Framework\TestCase;

final class ReadSessionsTest extends TestCase
{
    public function testAnExportGoesOverItsPages(): void
    {
        $shop = new TestShop();
        $browser = new TestBrowser($shop);
        $browser->redeem($browser->issue());
        $first = $shop->backend->sessions->findSessions(array(), null, 1)[0];
        $shop->backend->db->transact(function () use ($shop, $first) {
            for ($index = 1; $index <= ReadSessions::EXPORT_PAGE; ++$index) {
                // Several begin in the same instant.
                $change = array('id' => sprintf('row-%04d', $index), 'started_at' => $first['started_at'] - $index % 7);
                $shop->backend->sessions->insertSession(array_merge($first, $change));
            }
        });
        $lines = explode("\n", trim($browser->read('sessions.ndjson')));
        $ids = array_map(function ($line) {
            return json_decode($line, true)['id'];
        }, $lines);
        self::assertCount(ReadSessions::EXPORT_PAGE + 1, array_unique($ids));
        self::assertSame(count($ids), count(array_unique($ids)));
        self::assertCount(ReadSessions::EXPORT_PAGE + 2, explode("\n", trim($browser->read('sessions.csv'))));
    }

    public function testOnlyLeadsSeeAddresses(): void
    {
        $shop = new TestShop();
        $browser = new TestBrowser($shop);
        $browser->redeem($browser->issue());
        self::assertSame('192.0.2.1', $browser->get('sessions')['sessions'][0]['adminIp']);
        $shop->agent = new Agent('7', 'Ida', 'Support', array('active' => true, 'seesCustomers' => true));
        self::assertNull($browser->get('sessions')['sessions'][0]['adminIp']);
        self::assertStringNotContainsString('192.0.2.1', $browser->read('sessions.csv'));
    }

    public function testInstantsOfAQueryAreExact(): void
    {
        $shop = new TestShop();
        $shop->now += 250;
        $browser = new TestBrowser($shop);
        $browser->redeem($browser->issue());
        $start = gmdate('Y-m-d\TH:i:s', (int) floor($shop->now / 1000));
        self::assertCount(1, $browser->get('sessions', array('from' => $start . '.25Z'))['sessions']);
        self::assertCount(0, $browser->get('sessions', array('from' => $start . '.2510Z'))['sessions']);
        self::assertCount(0, $browser->get('sessions', array('to' => $start . '.250Z'))['sessions']);
        self::assertCount(1, $browser->get('sessions', array('to' => $start . '.251999Z'))['sessions']);
        self::assertCount(1, $browser->get('sessions', array('from' => substr($start, 0, -3) . 'Z'))['sessions']);
    }
}
