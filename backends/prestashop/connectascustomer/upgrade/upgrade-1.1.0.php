<?php

if (!defined('_PS_VERSION_')) {
    exit;
}

/**
 * The panel on the order page: its hooks.
 *
 * @return bool
 */
function upgrade_module_1_1_0(ConnectAsCustomer $module)
{
    return $module->upgrade();
}
