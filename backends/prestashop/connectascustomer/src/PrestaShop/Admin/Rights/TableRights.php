<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Rights;

use ConnectAsCustomer\PrestaShop\Storage\LegacyRightsRepository;
use Tab;

/** 1.6 and thirty bees: rights are columns, one row a profile and tab. */
final class TableRights implements ProfileRights
{
    /** @var LegacyRightsRepository */
    private $rights;

    public function __construct(LegacyRightsRepository $rights)
    {
        $this->rights = $rights;
    }

    public function setTab($profile, $tab, $isGranted)
    {
        $this->rights->setTab($profile, (int) Tab::getIdFromClassName($tab), $isGranted);
    }

    public function setModule($profile, $module, $isGranted)
    {
        $this->rights->setModule($profile, $module, $isGranted);
    }
}
