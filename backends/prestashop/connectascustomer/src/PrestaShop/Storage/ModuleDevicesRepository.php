<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/** The kinds of devices that PrestaShop runs the module for. */
final class ModuleDevicesRepository
{
    /** Computers, tablets and telephones, one bit each. */
    const ALL = 7;

    /** @var Database */
    private $db;

    public function __construct(Database $db)
    {
        $this->db = $db;
    }

    /**
     * @param int $shop
     *
     * @return bool
     */
    public function areAllCovered($shop)
    {
        $row = $this->db->fetchOne(
            'SELECT s.enable_device FROM ' . _DB_PREFIX_ . 'module_shop s JOIN ' . _DB_PREFIX_ . 'module m'
            . ' ON m.id_module = s.id_module WHERE m.name = :module AND s.id_shop = :shop',
            array('module' => 'connectascustomer', 'shop' => $shop)
        );

        return $row !== null && ((int) $row['enable_device'] & self::ALL) === self::ALL;
    }
}
