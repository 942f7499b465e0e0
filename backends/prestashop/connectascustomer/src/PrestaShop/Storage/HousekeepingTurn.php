<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/** Lets one request an hour tidy up, whoever comes first. */
final class HousekeepingTurn
{
    const SECONDS = 3600;
    const NAME = 'housekeeping';

    /** @var Database */
    private $db;

    public function __construct(Database $db)
    {
        $this->db = $db;
    }

    /**
     * @param int $now seconds since the epoch
     *
     * @return bool
     */
    public function take($now)
    {
        $isTaken = $this->db->execute(
            'UPDATE {version} SET version = :now WHERE name = :name AND version <= :before',
            array('now' => $now, 'name' => self::NAME, 'before' => $now - self::SECONDS)
        );
        if ($isTaken === 0 && $this->db->fetchOne('SELECT version FROM {version} WHERE name = :name', array('name' => self::NAME)) === null) {
            $isTaken = $this->db->execute(
                'INSERT IGNORE INTO {version} (name, version) VALUES (:name, :now)',
                array('name' => self::NAME, 'now' => $now)
            );
        }

        return $isTaken > 0;
    }
}
