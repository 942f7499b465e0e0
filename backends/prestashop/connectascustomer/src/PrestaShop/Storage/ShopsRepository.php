<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/** PrestaShop's shops and their addresses. */
final class ShopsRepository
{
    /** @var Database */
    private $db;

    public function __construct(Database $db)
    {
        $this->db = $db;
    }

    /** @return array<int, array{id_shop: int, name: string, domain: string, domain_ssl: string, physical_uri: string, virtual_uri: string}> active ones that the module is enabled in, by their main address */
    public function all()
    {
        $rows = $this->db->fetchAll(
            'SELECT s.id_shop, s.name, u.domain, u.domain_ssl, u.physical_uri, u.virtual_uri'
            . ' FROM ' . _DB_PREFIX_ . 'shop s JOIN ' . _DB_PREFIX_ . 'shop_url u'
            . ' ON u.id_shop = s.id_shop AND u.main = 1 AND u.active = 1'
            . ' JOIN ' . _DB_PREFIX_ . 'module_shop e ON e.id_shop = s.id_shop'
            . ' JOIN ' . _DB_PREFIX_ . 'module m ON m.id_module = e.id_module AND m.name = :module'
            . ' WHERE s.active = 1 AND s.deleted = 0 ORDER BY s.id_shop',
            array('module' => 'connectascustomer')
        );

        return array_map(function (array $row) {
            return array(
                'id_shop' => (int) $row['id_shop'],
                'name' => (string) $row['name'],
                'domain' => (string) $row['domain'],
                'domain_ssl' => (string) $row['domain_ssl'],
                'physical_uri' => (string) $row['physical_uri'],
                'virtual_uri' => (string) $row['virtual_uri'],
            );
        }, $rows);
    }
}
