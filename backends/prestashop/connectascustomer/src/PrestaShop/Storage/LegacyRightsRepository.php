<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/** Rights of profiles to view tabs and modules, as 1.6 keeps them. */
final class LegacyRightsRepository
{
    /** @var Database */
    private $db;

    public function __construct(Database $db)
    {
        $this->db = $db;
    }

    /**
     * @param int $profile
     * @param int $tab
     * @param bool $isGranted
     *
     * @return void
     */
    public function setTab($profile, $tab, $isGranted)
    {
        $this->db->execute(
            'INSERT INTO ' . _DB_PREFIX_ . 'access (id_profile, id_tab, `view`, `add`, `edit`, `delete`)'
            . ' VALUES (:profile, :tab, :granted, 0, 0, 0) ON DUPLICATE KEY UPDATE `view` = :again',
            array('profile' => $profile, 'tab' => $tab, 'granted' => (int) $isGranted, 'again' => (int) $isGranted)
        );
    }

    /**
     * @param int $profile
     * @param int $module
     * @param bool $isGranted
     *
     * @return void
     */
    public function setModule($profile, $module, $isGranted)
    {
        $this->db->execute(
            'INSERT INTO ' . _DB_PREFIX_ . 'module_access (id_profile, id_module, `view`, `configure`)'
            . ' VALUES (:profile, :module, :granted, 0) ON DUPLICATE KEY UPDATE `view` = :again',
            array('profile' => $profile, 'module' => $module, 'granted' => (int) $isGranted, 'again' => (int) $isGranted)
        );
    }
}
