<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/**
 * PrestaShop writes a hook that it did not know into its list when a module asks for it, and leaves it there. Which ones
 * came through us is noted beside the version of our tables.
 */
final class HooksRepository
{
    const NOTE = 'hook:';

    /** @var Database */
    private $db;

    public function __construct(Database $db)
    {
        $this->db = $db;
    }

    /**
     * @param string[] $names
     *
     * @return void
     */
    public function noteMissing(array $names)
    {
        foreach ($names as $name) {
            if ($this->findId($name) === null) {
                $this->db->execute(
                    'INSERT IGNORE INTO {version} (name, version) VALUES (:name, 1)',
                    array('name' => self::NOTE . $name)
                );
            }
        }
    }

    /**
     * Takes them out again, but for those that other modules use by now.
     *
     * @return void
     */
    public function removeNoted()
    {
        $rows = $this->db->fetchAll('SELECT name FROM {version} WHERE name LIKE :note', array('note' => self::NOTE . '%'));
        foreach ($rows as $row) {
            $id = $this->findId(substr((string) $row['name'], strlen(self::NOTE)));
            if ($id !== null && !$this->isUsed($id)) {
                $this->db->execute('DELETE FROM ' . _DB_PREFIX_ . 'hook WHERE id_hook = :id', array('id' => $id));
            }
        }
    }

    /**
     * @param string $name
     *
     * @return int|null
     */
    private function findId($name)
    {
        $row = $this->db->fetchOne(
            'SELECT id_hook FROM ' . _DB_PREFIX_ . 'hook WHERE name = :name',
            array('name' => $name)
        );

        return $row === null ? null : (int) $row['id_hook'];
    }

    /**
     * @param int $id
     *
     * @return bool
     */
    private function isUsed($id)
    {
        return $this->db->fetchOne(
            'SELECT id_module FROM ' . _DB_PREFIX_ . 'hook_module WHERE id_hook = :id LIMIT 1',
            array('id' => $id)
        ) !== null;
    }
}
