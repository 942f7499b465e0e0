<?php

namespace ConnectAsCustomer\Core\Access;

use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\Storefront;

/**
 * The one rule about customers: asked when they are shown, when a link is issued and again when it is redeemed.
 *
 * @phpstan-import-type Settings from \ConnectAsCustomer\Core\Settings\DefaultSettings
 */
final class CheckCustomer
{
    /**
     * @param Customer|null $customer
     * @param string|null $storefront id; null = any of the customer's will do
     * @param Settings $settings
     * @param Storefront[] $storefronts
     *
     * @return 'customer_not_found'|'customer_inactive'|'customer_excluded'|'consent_missing'|'storefront_mismatch'|null
     *     why the customer cannot be connected
     */
    public static function checkCustomer($customer, $storefront, array $settings, array $storefronts)
    {
        if ($customer === null) {
            return 'customer_not_found';
        }
        if (!$customer->active) {
            return 'customer_inactive';
        }
        if (array_intersect($customer->groups, $settings['access']['excludedGroups']) !== array()) {
            return 'customer_excluded';
        }
        if ($settings['access']['consent'] === 'required' && !$customer->consents) {
            return 'consent_missing';
        }
        $theirs = self::getStorefrontsOf($customer, $storefronts);
        $isTheirs = $storefront === null ? $theirs !== array() : in_array($storefront, $theirs, true);

        return $isTheirs ? null : 'storefront_mismatch';
    }

    /**
     * The customer's storefronts that this shop still has, their own first.
     *
     * @param Storefront[] $storefronts
     *
     * @return array<int, string> ids
     */
    public static function getStorefrontsOf(Customer $customer, array $storefronts)
    {
        $known = array();
        foreach ($storefronts as $storefront) {
            $known[] = $storefront->id;
        }

        return array_values(array_intersect($customer->storefronts, $known));
    }
}
