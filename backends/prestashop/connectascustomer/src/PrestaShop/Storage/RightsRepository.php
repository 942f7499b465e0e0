<?php

namespace ConnectAsCustomer\PrestaShop\Storage;

use ConnectAsCustomer\Core\Ports\Database;

/** Rights of profiles on tabs. Up to 8.x, PrestaShop deletes a tab's roles and leaves who had them. */
final class RightsRepository
{
    /** @var Database */
    private $db;

    public function __construct(Database $db)
    {
        $this->db = $db;
    }

    /**
     * @param string $class of the tab
     *
     * @return void
     */
    public function removeOfTab($class)
    {
        // Before 1.7, rights hang on the tab's id and go with it.
        if (version_compare((string) _PS_VERSION_, '1.7.0.0', '<')) {
            return;
        }
        $slug = 'ROLE\_MOD\_TAB\_' . strtoupper($class) . '\_%';
        $this->db->execute(
            'DELETE FROM ' . _DB_PREFIX_ . 'access WHERE id_authorization_role IN'
            . ' (SELECT id_authorization_role FROM ' . _DB_PREFIX_ . 'authorization_role WHERE slug LIKE :slug)',
            array('slug' => $slug)
        );
    }
}
