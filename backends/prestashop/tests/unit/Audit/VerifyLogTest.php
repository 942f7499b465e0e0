<?php

namespace ConnectAsCustomer\Tests\Unit\Audit;

use ConnectAsCustomer\Core\Audit\Chain;
use ConnectAsCustomer\Core\Audit\RebuildSessions;
use ConnectAsCustomer\Core\Audit\VerifyLog;
use ConnectAsCustomer\Tests\Unit\Support\TestShop;

final class VerifyLogTest extends LogTestCase
{
    /** @dataProvider databases */
    public function testIsWholeAsItWasWritten(string $dsn): void
    {
        $this->begin($dsn);
        self::assertSame(array(
            'link_issued',
            'session_started',
            'link_issued',
            'session_ended',
            'session_started',
            'session_mode_set',
        ), $this->kinds());
        $found = $this->verify();
        self::assertNull($found['finding']);
        self::assertSame(6, $found['events']);
    }

    /** @dataProvider databases */
    public function testFindsEveryEdit(string $dsn): void
    {
        $edits = array(
            'kind' => 'session_extended',
            'at' => 0,
            'agent' => 'otto',
            'customer' => '6',
            'data' => '{}',
            'digests' => '{}',
            'mac' => str_repeat('A', 43),
            'key_id' => 'k9',
            'personal' => '{"reason":["salt","Another reason"]}',
        );
        $this->begin($dsn);
        $event = $this->shop->backend->events->findEventsAfter(1)[0];
        foreach ($edits as $column => $value) {
            $this->change(2, $column, $value);
            $this->assertTampered(2);
            $this->change(2, $column, $event[$column]);
            self::assertTrue($this->verify()['ok']);
        }
        $this->change(2, 'personal', '{}');
        $this->assertTampered(2);
    }

    /** @dataProvider databases */
    public function testFindsDeletions(string $dsn): void
    {
        $this->begin($dsn);
        $this->drop(3);
        $this->assertTampered(3);
        $this->drop(1);
        $this->assertTampered(1);
    }

    /** @dataProvider databases */
    public function testFindsThatTheNewestWereCutOff(string $dsn): void
    {
        $this->begin($dsn);
        $this->drop(6);
        $this->assertTampered(6);
        $fifth = $this->shop->backend->events->findEventsAfter(4)[0];
        $this->db->execute('UPDATE {chain_heads} SET seq = 5, mac = :mac', array('mac' => $fifth['mac']));
        self::assertSame('the head of the chain is not the one that was written', $this->verify()['finding']);
    }

    /** @dataProvider databases */
    public function testFindsInsertionsAndSwaps(string $dsn): void
    {
        $this->begin($dsn);
        $first = $this->shop->backend->events->findEventsAfter(0)[0];
        $this->shop->backend->events->insertEvents(array(array('seq' => 7) + $first));
        $this->assertTampered(7);
        $this->drop(7);
        $this->change(1, 'seq', 100);
        $this->change(3, 'seq', 1);
        $this->change(100, 'seq', 3);
        $this->assertTampered(1);
    }

    /** @dataProvider databases */
    public function testFindsAnEventOfAnotherHistory(string $dsn): void
    {
        $this->begin($dsn);
        list($fourth, $fifth) = $this->shop->backend->events->findEventsAfter(3);
        $this->drop(5);
        $this->drop(6);
        $place = array('seq' => 4, 'mac' => $fourth['mac']);
        $key = $this->shop->backend->keys->current();
        $this->shop->backend->events->saveHead(array('shop' => 'demo', 'key_id' => $key->id) + $place + array(
            'place_mac' => Chain::signPlace($key, 'head', 'demo', $place),
        ));
        $this->browser->issue(array('customer' => '2'));
        $this->browser->issue(array('customer' => '2'));
        $this->drop(5);
        $this->shop->backend->events->insertEvents(array($fifth));
        $this->assertTampered(6);
    }

    /** @dataProvider databases */
    public function testCannotBeSignedAgainWithoutTheKey(string $dsn): void
    {
        $this->begin($dsn);
        $this->shop->keys = null;
        $other = new TestShop(array(), $this->db);
        self::assertFalse((new VerifyLog($other->backend))->verifyLog()['ok']);
    }

    /** @dataProvider databases */
    public function testHoldsSessionsAgainstTheEvents(string $dsn): void
    {
        $this->begin($dsn);
        $read = function () {
            return $this->db->fetchAll('SELECT * FROM {sessions} ORDER BY id');
        };
        $before = $read();
        self::assertCount(2, $before);
        $rebuild = new RebuildSessions($this->shop->backend);
        foreach (array("UPDATE {sessions} SET agent = 'otto'", 'DELETE FROM {sessions}') as $tampering) {
            $this->db->execute($tampering);
            $this->assertTampered(null);
            $rebuild->rebuildSessions();
            self::assertSame($before, $read());
            self::assertTrue($this->verify()['ok']);
        }
        $this->db->execute("UPDATE {sessions} SET id = REPLACE(id, '-', '')");
        $this->assertTampered(null);
        $rebuild->rebuildSessions();
        self::assertSame($before, $read());
    }

    /** @dataProvider databases */
    public function testKnowsAHeadThatWasNotedElsewhere(string $dsn): void
    {
        $this->begin($dsn);
        $head = $this->verify()['head'];
        self::assertNotNull($head);
        self::assertSame(6, $head['seq']);
        $this->browser->issue(array('customer' => '2'));
        self::assertTrue($this->verify($head['mac'])['ok']);
        self::assertFalse($this->verify(str_repeat('A', 43))['ok']);
    }
}
