<?php

namespace ConnectAsCustomer\Tests\Unit\Storage;

use ConnectAsCustomer\Core\Ports\Database;
use ConnectAsCustomer\Core\Storage\SessionsRepository;
use ConnectAsCustomer\Core\Storage\StatsRepository;
use ConnectAsCustomer\Tests\Unit\Support\TestDatabases;
use PHPUnit\Framework\TestCase;

/** Ten sessions of two agents, two beginning in each second, the newest two still live. */
final class SessionListsTest extends TestCase
{
    /** @var Database */
    private $db;

    /** @return array<string, array{string}> */
    public function databases(): array
    {
        return TestDatabases::all();
    }

    /** @dataProvider databases */
    public function testPagesMissNothingAndRepeatNothing(string $dsn): void
    {
        $this->begin($dsn);
        $sessions = new SessionsRepository($this->db, 'demo');
        $seen = array();
        $after = null;
        do {
            $page = $sessions->findSessions(array(), $after, 3);
            foreach ($page as $session) {
                $seen[] = $session['id'];
                $after = array('startedAt' => $session['started_at'], 'id' => $session['id']);
            }
        } while (count($page) === 3);
        self::assertSame(array('s9', 's8', 's7', 's6', 's5', 's4', 's3', 's2', 's1', 's0'), $seen);
    }

    /** @dataProvider databases */
    public function testAreNarrowed(string $dsn): void
    {
        $this->begin($dsn);
        $find = function (array $filter) {
            $sessions = new SessionsRepository($this->db, 'demo');

            return array_column($sessions->findSessions($filter, null, 10), 'id');
        };
        self::assertSame(array('s9', 's8'), $find(array('state' => 'live')));
        self::assertSame(array('s7', 's5', 's3', 's1'), $find(array('state' => 'ended', 'agent' => 'b')));
        self::assertSame(array('s5', 's4', 's3', 's2'), $find(array('from' => 1000, 'to' => 3000)));
        self::assertSame(array('s4'), $find(array('customer' => 'c4', 'agent' => null)));
    }

    /** @dataProvider databases */
    public function testAreCounted(string $dsn): void
    {
        $this->begin($dsn);
        $stats = new StatsRepository($this->db, 'demo');
        self::assertSame(array(2, 1), array($stats->countLive(null), $stats->countLive('a')));
        self::assertSame(array(6, 3), array($stats->countStartedSince(null, 2000), $stats->countStartedSince('b', 2000)));
        self::assertSame(array('exit' => 8), $stats->countByCause(null, 0));
        self::assertSame(array(
            array('id' => 'a', 'name' => 'Name 8', 'sessions' => 5),
            array('id' => 'b', 'name' => 'Name 9', 'sessions' => 5),
        ), $stats->countByAgent(null, 0, 100));
        // Lengths are 0 to 7 s; of the eight, the fourth.
        self::assertSame(3000, $stats->findMedianLength(null, 0));
        self::assertNull($stats->findMedianLength(null, 4000));
    }

    private function begin(string $dsn): void
    {
        $this->db = TestDatabases::open($dsn);
        $sessions = new SessionsRepository($this->db, 'demo');
        for ($index = 0; $index < 10; ++$index) {
            $at = 1000 * intdiv($index, 2);
            $sessions->insertSession(array(
                'id' => 's' . $index,
                'shop' => 'demo',
                'link' => 'l' . $index,
                'agent' => $index % 2 === 0 ? 'a' : 'b',
                'agent_name' => 'Name ' . $index,
                'admin_session' => 'x',
                'admin_ip' => null,
                'customer' => 'c' . $index,
                'customer_name' => null,
                'storefront' => '1',
                'cart' => null,
                'mode' => 'full',
                'checkout_blocked' => 1,
                'reason' => null,
                'ticket' => null,
                'link_issued_at' => $at,
                'started_at' => $at,
                'ends_at' => $at + 3600000,
                'idle_seconds' => 900,
                'extended_seconds' => 0,
                'last_active_at' => $at,
                'ended_at' => $index < 8 ? $at + 1000 * $index : null,
                'cause' => $index < 8 ? 'exit' : null,
            ));
        }
    }
}
