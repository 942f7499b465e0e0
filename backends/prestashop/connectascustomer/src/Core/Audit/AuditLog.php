<?php

namespace ConnectAsCustomer\Core\Audit;

use ConnectAsCustomer\Core\Keys\KeyRing;
use ConnectAsCustomer\Core\Storage\EventsRepository;

/**
 * The chain of one shop.
 *
 * @phpstan-import-type NewEvent from Events
 */
final class AuditLog
{
    /** @var string @readonly */
    public $shop;
    /** @var KeyRing @readonly */
    public $keys;
    /** @var EventsRepository */
    private $events;

    /** @param string $shop */
    public function __construct(EventsRepository $events, KeyRing $keys, $shop)
    {
        $this->events = $events;
        $this->keys = $keys;
        $this->shop = $shop;
    }

    /**
     * Adds events as part of the transaction that they tell of: neither stands without the other. Call it last, because
     * it holds up everybody else's appends until the commit.
     *
     * @param NewEvent[] $events
     *
     * @return void
     */
    public function append(array $events)
    {
        if ($events === array()) {
            return;
        }
        $key = $this->keys->current();
        $place = $this->events->lockHead();
        $records = array();
        foreach ($events as $event) {
            $record = Chain::createEventRecord($this->shop, $event, $place, $key);
            $records[] = $record;
            $place = array('seq' => $record['seq'], 'mac' => $record['mac']);
        }
        $this->events->insertEvents($records);
        $this->events->saveHead(array('shop' => $this->shop) + $place + array(
            'key_id' => $key->id,
            'place_mac' => Chain::signPlace($key, 'head', $this->shop, $place),
        ));
    }
}
