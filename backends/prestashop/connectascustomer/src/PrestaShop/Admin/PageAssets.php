<?php

namespace ConnectAsCustomer\PrestaShop\Admin;

use Context;

/** What the module puts into the head of the pages where it has something to show. */
final class PageAssets
{
    /** @var string[] controllers of pages with something of ours; the settings page has its own test */
    private static $controllers = array(
        'AdminCustomers', 'AdminOrders', 'AdminConnectAsCustomer', 'AdminConnectAsCustomerLog',
    );
    /** @var string[] in the order they need each other */
    private static $scripts = array('shop', 'outcome', 'connect', 'connect-form', 'jump', 'row-action', 'search', 'sessions');
    /** @var string[] keys of the texts that the scripts say, beside those of refusals */
    private static $texts = array(
        'button_connect_as', 'button_working', 'button_done', 'button_copied', 'button_copied_note', 'popup_copy_by_hand',
        'popup_found_none', 'popup_inactive', 'popup_guest', 'popup_end', 'admin_connect', 'admin_connect_short',
        'admin_open_by_hand', 'admin_ended', 'admin_session_ended', 'admin_end_really', 'admin_found', 'admin_close',
        'error_unreachable', 'error_unreachable_next',
    );

    /** @return bool */
    public static function areWanted()
    {
        $controller = \Tools::getValue('controller');
        if ($controller === 'AdminModules' || $controller === 'adminmodules') {
            return \Tools::getValue('configure') === 'connectascustomer';
        }

        return in_array($controller, self::$controllers, true)
            || in_array(\Tools::getValue('tab'), self::$controllers, true);
    }

    /**
     * @param string $version of the module, so that browsers drop old files after an upgrade
     *
     * @return string markup
     */
    public static function render(Context $context, $version)
    {
        $base = __PS_BASE_URI__ . 'modules/connectascustomer/views/';
        $version = rawurlencode($version);
        $markup = '<link rel="stylesheet" href="' . $base . 'css/admin.css?v=' . $version . '">'
            . '<script type="application/json" id="connectascustomer-data">' . self::data($context) . '</script>';
        foreach (self::$scripts as $script) {
            $markup .= '<script defer src="' . $base . 'js/admin/' . $script . '.js?v=' . $version . '"></script>';
        }

        return $markup;
    }

    /** @return string JSON that is safe inside a script element */
    private static function data(Context $context)
    {
        $texts = AgentTexts::of($context);
        $said = array();
        foreach (array_merge(self::$texts, ProblemTexts::keys()) as $key) {
            $said[$key] = $texts->get($key);
        }

        return (string) json_encode(
            array(
                'texts' => $said,
                'language' => AgentTexts::language($context),
                'rowAction' => \Tools::getValue('controller') === 'AdminCustomers' && RowActionOffer::isMade($context),
            ),
            JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE
        );
    }
}
