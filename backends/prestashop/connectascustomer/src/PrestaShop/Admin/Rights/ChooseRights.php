<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Rights;

use ConnectAsCustomer\Core\Ports\Database;
use ConnectAsCustomer\PrestaShop\Storage\LegacyRightsRepository;

/** Which way of keeping rights this version has. */
final class ChooseRights
{
    /** @return ProfileRights */
    public static function of(Database $db)
    {
        return version_compare(_PS_VERSION_, '1.7.0.0', '>=')
            ? new RoleRights()
            : new TableRights(new LegacyRightsRepository($db));
    }
}
