<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Rights;

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Install\TabList;
use Context;
use Profile;
use Tab;

/** PrestaShop's own right of a profile on one of the module's tabs. Read the same way in every version. */
final class TabRight
{
    /**
     * @param string $tab class name
     *
     * @return bool
     */
    public static function mayView(Context $context, $tab)
    {
        $employee = $context->employee;
        if ($employee === null || !$employee->id) {
            return false;
        }

        return self::profileMayView((int) $employee->id_profile, $tab);
    }

    /**
     * @param int $profile
     * @param string $tab class name
     *
     * @return bool
     */
    public static function profileMayView($profile, $tab)
    {
        $access = Profile::getProfileAccess($profile, (int) Tab::getIdFromClassName($tab));

        return is_array($access) && isset($access['view']) && (string) $access['view'] === '1';
    }

    /** @return string which right is missing, and whom to ask, in the agent's language */
    public static function explain(Context $context)
    {
        $texts = AgentTexts::of($context);
        $language = $context->language === null ? 0 : (int) $context->language->id;
        $profile = new Profile($context->employee === null ? 0 : (int) $context->employee->id_profile, $language);

        return $texts->get('admin_right_missing', array(
            (string) $profile->name,
            $texts->get('admin_tab_connect') . ' (' . TabList::API . ')',
        ));
    }
}
