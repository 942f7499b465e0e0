<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\PrestaShop\Admin\Rights\TabRight;
use ConnectAsCustomer\PrestaShop\Install\TabList;

/**
 * What this shop has to choose from. Named in the shop's default language, as the protocol names roles and groups.
 *
 * @phpstan-type Profile array{id: int, name: string, superAdmin: bool, seesCustomers: bool, hasRight: bool, lead: bool}
 */
final class ShopLists
{
    /** @return Profile[] */
    public static function profiles()
    {
        $profiles = array();
        foreach (\Profile::getProfiles((int) \Configuration::get('PS_LANG_DEFAULT')) as $row) {
            $id = (int) $row['id_profile'];
            $profiles[] = array(
                'id' => $id,
                'name' => (string) $row['name'],
                'superAdmin' => $id === (int) _PS_ADMIN_PROFILE_,
                'seesCustomers' => TabRight::profileMayView($id, 'AdminCustomers'),
                'hasRight' => TabRight::profileMayView($id, TabList::API),
                'lead' => TabRight::profileMayView($id, TabList::LOG),
            );
        }

        return $profiles;
    }

    /**
     * @param Profile[] $profiles
     *
     * @return string[] names of those that read everybody's sessions; super admins do so anyway
     */
    public static function leads(array $profiles)
    {
        $names = array();
        foreach ($profiles as $profile) {
            if ($profile['lead'] && !$profile['superAdmin']) {
                $names[] = $profile['name'];
            }
        }

        return $names;
    }

    /** @return string[] names of the customer groups */
    public static function groups()
    {
        $names = array();
        foreach (\Group::getGroups((int) \Configuration::get('PS_LANG_DEFAULT')) as $row) {
            $names[] = (string) $row['name'];
        }

        return $names;
    }
}
