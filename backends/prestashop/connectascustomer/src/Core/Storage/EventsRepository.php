<?php

namespace ConnectAsCustomer\Core\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/**
 * The events of one shop.
 *
 * @phpstan-import-type EventRecord from Records
 * @phpstan-import-type PlaceRecord from Records
 */
final class EventsRepository
{
    const EVENT_PAGE = 1000;

    /** @var Database */
    private $db;
    /** @var string */
    private $shop;

    /** @param string $shop */
    public function __construct(Database $db, $shop)
    {
        $this->db = $db;
        $this->shop = $shop;
    }

    /**
     * Takes the chain's end for the rest of the transaction: nobody else can append until it is over. The head's own MAC
     * is still the old one until `saveHead`.
     *
     * @return array{seq: int, mac: string}
     */
    public function lockHead()
    {
        $lock = $this->db->locksRows() ? ' FOR UPDATE' : '';
        $row = $this->db->fetchOne(
            'SELECT seq, mac FROM {chain_heads} WHERE shop = :shop' . $lock,
            array('shop' => $this->shop)
        );
        if ($row !== null) {
            return array('seq' => (int) $row['seq'], 'mac' => (string) $row['mac']);
        }
        // Two that begin at once collide here; the one that loses starts its transaction again.
        $this->db->execute(
            "INSERT INTO {chain_heads} (shop, seq, mac, key_id, place_mac) VALUES (:shop, 0, '', '', '')",
            array('shop' => $this->shop)
        );

        return array('seq' => 0, 'mac' => '');
    }

    /**
     * @param PlaceRecord $head
     *
     * @return void
     */
    public function saveHead(array $head)
    {
        $this->db->execute(
            'UPDATE {chain_heads} SET seq = :seq, mac = :mac, key_id = :key_id, place_mac = :place_mac WHERE shop = :shop',
            $head
        );
    }

    /** @return PlaceRecord|null */
    public function findHead()
    {
        return $this->findPlace('chain_heads');
    }

    /**
     * @param EventRecord[] $events
     *
     * @return void
     */
    public function insertEvents(array $events)
    {
        foreach ($events as $event) {
            $columns = array_keys($event);
            $this->db->execute(
                'INSERT INTO {events} (' . implode(', ', $columns) . ') VALUES (:' . implode(', :', $columns) . ')',
                $event
            );
        }
    }

    /**
     * @param int $seq
     *
     * @return EventRecord[] in order, a page
     */
    public function findEventsAfter($seq)
    {
        return $this->findMany('seq > :seq ORDER BY seq LIMIT :limit', array(
            'seq' => $seq,
            'limit' => self::EVENT_PAGE,
        ));
    }

    /**
     * @param string $session
     * @param string $link
     *
     * @return EventRecord[] what happened to a session, beginning with the link that started it
     */
    public function findEventsOfSession($session, $link)
    {
        return $this->findMany(
            '(session = :session OR (link = :link AND session IS NULL)) ORDER BY seq LIMIT :limit',
            array('session' => $session, 'link' => $link, 'limit' => self::EVENT_PAGE)
        );
    }

    /**
     * @param string[] $sessions at least one
     *
     * @return EventRecord[]
     */
    public function findEventsOfSessions(array $sessions)
    {
        $parameters = array();
        foreach (array_values($sessions) as $index => $session) {
            $parameters['session' . $index] = $session;
        }

        return $this->findMany(
            'session IN (:' . implode(', :', array_keys($parameters)) . ') ORDER BY seq',
            $parameters
        );
    }

    /**
     * @param string $customer
     *
     * @return EventRecord[]
     */
    public function findEventsOfCustomer($customer)
    {
        return $this->findMany('customer = :customer ORDER BY seq', array('customer' => $customer));
    }

    /**
     * @param int $seq
     * @param string $personal
     *
     * @return void
     */
    public function savePersonal($seq, $personal)
    {
        $this->db->execute(
            'UPDATE {events} SET personal = :personal WHERE shop = :shop AND seq = :seq',
            array('personal' => $personal, 'shop' => $this->shop, 'seq' => $seq)
        );
    }

    /** @return PlaceRecord|null */
    public function findCheckpoint()
    {
        return $this->findPlace('checkpoints');
    }

    /**
     * @param PlaceRecord $checkpoint
     *
     * @return void
     */
    public function saveCheckpoint(array $checkpoint)
    {
        $this->db->execute('DELETE FROM {checkpoints} WHERE shop = :shop', array('shop' => $this->shop));
        $this->db->execute(
            'INSERT INTO {checkpoints} (shop, seq, mac, key_id, place_mac)'
            . ' VALUES (:shop, :seq, :mac, :key_id, :place_mac)',
            $checkpoint
        );
    }

    /**
     * @param string $table
     *
     * @return PlaceRecord|null
     */
    private function findPlace($table)
    {
        $row = $this->db->fetchOne('SELECT * FROM {' . $table . '} WHERE shop = :shop', array('shop' => $this->shop));

        return $row === null ? null : Records::toPlace($row);
    }

    /**
     * @param string $condition
     * @param array<string, scalar|null> $parameters
     *
     * @return EventRecord[]
     */
    private function findMany($condition, array $parameters)
    {
        $rows = $this->db->fetchAll(
            'SELECT * FROM {events} WHERE shop = :shop AND ' . $condition,
            array('shop' => $this->shop) + $parameters
        );

        return array_map(array('ConnectAsCustomer\Core\Storage\Records', 'toEvent'), $rows);
    }
}
