<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\PrestaShop\Storage\ModuleDevicesRepository;

/**
 * Whether PrestaShop will run the guard on the pages of whoever is logged in now. It leaves modules out for groups of
 * customers that they are not allowed for, and for kinds of devices; a browser can say that it is another device.
 */
final class GuardReach
{
    /** @var ModuleDevicesRepository */
    private $devices;

    public function __construct(ModuleDevicesRepository $devices)
    {
        $this->devices = $devices;
    }

    /**
     * @param int $shop
     *
     * @return string|null why not; null where it does
     */
    public function findGap($shop)
    {
        if (!self::isNamed(\Hook::getHookModuleExecList('actionDispatcher'))) {
            return 'PrestaShop does not run the hooks of the module for the groups of this customer';
        }

        return $this->devices->areAllCovered($shop) ? null : 'the module is off for a kind of device, or in a shop that shares logins';
    }

    /**
     * @param mixed $modules as PrestaShop lists them
     *
     * @return bool
     */
    private static function isNamed($modules)
    {
        foreach (is_array($modules) ? $modules : array() as $module) {
            if ($module['module'] === 'connectascustomer') {
                return true;
            }
        }

        return false;
    }
}
