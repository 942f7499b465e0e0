<?php

namespace ConnectAsCustomer\PrestaShop\Ports;

/** Where an installation keeps its keys. */
final class KeyFolder
{
    /** @return string absolute */
    public static function find()
    {
        // For whoever has a place outside the web root: defined in config/defines_custom.inc.php.
        if (defined('CONNECTASCUSTOMER_KEYS_DIR')) {
            return rtrim((string) constant('CONNECTASCUSTOMER_KEYS_DIR'), '/\\');
        }
        $root = rtrim((string) _PS_ROOT_DIR_, '/\\');
        // PrestaShop 1.6 and thirty bees have no app folder.
        $configuration = is_dir($root . '/app/config') ? $root . '/app/config' : $root . '/config';

        return $configuration . '/connectascustomer';
    }
}
