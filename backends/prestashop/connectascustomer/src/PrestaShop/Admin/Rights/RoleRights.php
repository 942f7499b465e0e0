<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Rights;

use Access;
use Tab;

/** Since 1.7: rights are roles, one a tab and action. */
final class RoleRights implements ProfileRights
{
    /** @var Access */
    private $access;

    public function __construct()
    {
        $this->access = new Access();
    }

    public function setTab($profile, $tab, $isGranted)
    {
        $this->access->updateLgcAccess($profile, (int) Tab::getIdFromClassName($tab), 'view', $isGranted, false);
    }

    public function setModule($profile, $module, $isGranted)
    {
        $this->access->updateLgcModuleAccess($profile, $module, 'view', $isGranted);
    }
}
