<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Rights;

/** Gives profiles PrestaShop's own right to view, and takes it back. */
interface ProfileRights
{
    /**
     * @param int $profile
     * @param string $tab class name
     * @param bool $isGranted
     *
     * @return void
     */
    public function setTab($profile, $tab, $isGranted);

    /**
     * Without the right to view the module PrestaShop prints nothing of its hooks.
     *
     * @param int $profile
     * @param int $module id
     * @param bool $isGranted
     *
     * @return void
     */
    public function setModule($profile, $module, $isGranted);
}
