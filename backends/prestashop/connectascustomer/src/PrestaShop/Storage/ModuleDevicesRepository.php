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
     * @return bool whether the module runs for all of them there, and in the shops that logins there are good for as well
     */
    public function areAllCovered($shop)
    {
        $gap = $this->db->fetchOne(
            'SELECT o.id_shop FROM ' . _DB_PREFIX_ . 'shop o'
            . ' JOIN ' . _DB_PREFIX_ . 'shop_group g ON g.id_shop_group = o.id_shop_group'
            . ' JOIN ' . _DB_PREFIX_ . 'shop here ON here.id_shop = :shop'
            . ' WHERE (o.id_shop = here.id_shop OR (g.share_order = 1 AND o.id_shop_group = here.id_shop_group'
            . ' AND o.active = 1 AND o.deleted = 0)) AND NOT EXISTS (SELECT 1 FROM ' . _DB_PREFIX_ . 'module_shop s'
            . ' JOIN ' . _DB_PREFIX_ . 'module m ON m.id_module = s.id_module WHERE m.name = :module'
            . ' AND s.id_shop = o.id_shop AND (s.enable_device & ' . self::ALL . ') = ' . self::ALL . ')',
            array('module' => 'connectascustomer', 'shop' => $shop)
        );

        return $gap === null;
    }
}
