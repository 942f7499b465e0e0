<?php

namespace ConnectAsCustomer\PrestaShop\Ports;

use Context;

/** Employees may be kept to some shops of a multishop; in the others they are no agents. */
final class EmployeeShops
{
    /**
     * @param int[] $shops ids
     *
     * @return int[] those that whoever is signed in may work for; all of them on a storefront
     */
    public static function keep(Context $context, array $shops)
    {
        $employee = $context->employee;
        if (!defined('_PS_ADMIN_DIR_') || $employee === null || !$employee->id || !\Shop::isFeatureActive()) {
            return $shops;
        }

        return array_values(array_filter($shops, function ($shop) use ($employee) {
            return $employee->hasAuthOnShop($shop);
        }));
    }
}
