<?php

if (!defined('_PS_VERSION_')) {
    exit;
}

/**
 * Hooks of the panel on the order page, and of carts that are written during a session.
 *
 * @return bool
 */
function upgrade_module_1_1_0(ConnectAsCustomer $module)
{
    return $module->upgrade();
}
