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
        $taken = $this->db->execute(
            'UPDATE {version} SET version = :now WHERE name = :name AND version <= :before',
            array('now' => $now, 'name' => self::NAME, 'before' => $now - self::SECONDS)
        );

        return $taken > 0 || $this->begin($now);
    }

    /**
     * @param int $now
     *
     * @return bool whether this is the first turn ever
     */
    private function begin($now)
    {
        $row = $this->db->fetchOne('SELECT version FROM {version} WHERE name = :name', array('name' => self::NAME));
        if ($row !== null) {
            return false;
        }
        try {
            $this->db->execute(
                'INSERT INTO {version} (name, version) VALUES (:name, :now)',
                array('name' => self::NAME, 'now' => $now)
            );

            return true;
        } catch (\PDOException $error) {
            // Somebody else was quicker, or there will be a turn in an hour.
            return false;
        }
    }
}
