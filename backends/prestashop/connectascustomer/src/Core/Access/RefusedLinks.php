<?php

namespace ConnectAsCustomer\Core\Access;

use ConnectAsCustomer\Core\Keys\KeyRing;
use ConnectAsCustomer\Core\Ports\Clock;
use ConnectAsCustomer\Core\Ports\Database;

/**
 * Sliding window of links refused to one address, over all processes of the shop. The table names addresses by a MAC and
 * holds nothing older than the window. A new key starts the window anew.
 */
final class RefusedLinks
{
    /** @var Database */
    private $db;
    /** @var string */
    private $shop;
    /** @var KeyRing */
    private $keys;
    /** @var Clock */
    private $clock;
    /** @var array{count: int, seconds: int} */
    private $rate;

    /**
     * @param string $shop id
     * @param array{count: int, seconds: int} $rate
     */
    public function __construct(Database $db, $shop, KeyRing $keys, Clock $clock, array $rate)
    {
        $this->db = $db;
        $this->shop = $shop;
        $this->keys = $keys;
        $this->clock = $clock;
        $this->rate = $rate;
    }

    /**
     * @param string $address empty where nobody knows it: all of those share one window
     *
     * @return int|null seconds to wait, or null where there is room
     */
    public function getWait($address)
    {
        $now = $this->clock->now();
        $blocking = $this->db->fetchOne(
            'SELECT at FROM {refused_links} WHERE shop = :shop AND address = :address AND at > :since'
                . ' ORDER BY at DESC LIMIT 1 OFFSET ' . ($this->rate['count'] - 1),
            array('shop' => $this->shop, 'address' => $this->name($address), 'since' => $this->since($now))
        );

        return $blocking === null ? null : RateLimit::getWait((int) $blocking['at'], $this->rate['seconds'], $now);
    }

    /**
     * @param string $address
     *
     * @return void
     */
    public function record($address)
    {
        $now = $this->clock->now();
        $this->db->transact(function () use ($address, $now) {
            $this->db->execute(
                'DELETE FROM {refused_links} WHERE shop = :shop AND at <= :before',
                array('shop' => $this->shop, 'before' => $this->since($now))
            );
            $this->db->execute(
                'INSERT INTO {refused_links} (shop, address, at) VALUES (:shop, :address, :at)',
                array('shop' => $this->shop, 'address' => $this->name($address), 'at' => $now)
            );
        });
    }

    /**
     * @param int $now
     *
     * @return int
     */
    private function since($now)
    {
        return $now - $this->rate['seconds'] * 1000;
    }

    /**
     * @param string $address
     *
     * @return string
     */
    private function name($address)
    {
        return Mac::of($this->keys->current()->nonce, array('refused-link/1', $this->shop, $address));
    }
}
