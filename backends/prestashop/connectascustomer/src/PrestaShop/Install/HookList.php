<?php

namespace ConnectAsCustomer\PrestaShop\Install;

/**
 * The hooks that the module listens to. For each `name` the module's main class has a method `hookName($parameters)` that
 * only passes the parameters on to `Hooks\Name::handle()`. A version that does not know a hook never calls it.
 */
final class HookList
{
    /** @return string[] */
    public static function all()
    {
        return array_merge(self::storefront(), self::backOffice());
    }

    /** @return string[] */
    public static function storefront()
    {
        return array(
            'actionDispatcher',
            'actionFrontControllerInitBefore',
            'actionFrontControllerSetMedia',
            'actionObjectOrderAddBefore',
            'actionObjectCustomerUpdateBefore',
            'actionCustomerLogoutBefore',
            'displayAfterBodyOpeningTag',
            'displayBeforeBodyClosingTag',
            'displayFooter',
        );
    }

    /** @return string[] */
    public static function backOffice()
    {
        return array(
            'displayBackOfficeHeader',
            'displayBackOfficeFooter',
            'displayAdminCustomers',
            'displayAdminOrder',
            'displayAdminOrderSide',
            'actionCustomerGridDefinitionModifier',
        );
    }
}
