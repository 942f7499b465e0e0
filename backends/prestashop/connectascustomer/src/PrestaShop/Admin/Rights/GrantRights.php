<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Rights;

use ConnectAsCustomer\PrestaShop\Install\TabList;

/**
 * Keeps PrestaShop's rights in step with the settings: whoever may connect gets the right to view the module, its API and
 * its page; leads get the log; everybody else loses them.
 *
 * @phpstan-import-type Profile from \ConnectAsCustomer\PrestaShop\Admin\Settings\ShopLists
 */
final class GrantRights
{
    /** @var ProfileRights */
    private $rights;
    /** @var int id of the module */
    private $module;

    /**
     * @param int $module
     */
    public function __construct(ProfileRights $rights, $module)
    {
        $this->rights = $rights;
        $this->module = $module;
    }

    /**
     * @param Profile[] $profiles all of the shop; super admins have every right anyway
     * @param array<int, array<string, mixed>> $settings of the whole shop, and of each storefront that has its own
     * @param string[] $leads names of profiles
     *
     * @return void
     */
    public function grant(array $profiles, array $settings, array $leads)
    {
        foreach ($profiles as $profile) {
            if ($profile['superAdmin']) {
                continue;
            }
            $mayConnect = self::mayConnect($profile, $settings);
            $isLead = in_array($profile['name'], $leads, true);
            $this->rights->setTab($profile['id'], TabList::API, $mayConnect || $isLead);
            $this->rights->setTab($profile['id'], TabList::CONNECT, $mayConnect);
            $this->rights->setTab($profile['id'], TabList::LOG, $isLead);
            $this->rights->setModule($profile['id'], $this->module, $mayConnect || $isLead);
        }
    }

    /**
     * @param Profile $profile
     * @param array<int, array<string, mixed>> $settings
     *
     * @return bool whether on any storefront
     */
    public static function mayConnect(array $profile, array $settings)
    {
        foreach ($settings as $one) {
            $roles = $one['access']['roles'];
            $isNamed = $roles === array() || in_array($profile['name'], $roles, true);
            if ($profile['seesCustomers'] && !$one['access']['superAdminOnly'] && $isNamed) {
                return true;
            }
        }

        return false;
    }
}
