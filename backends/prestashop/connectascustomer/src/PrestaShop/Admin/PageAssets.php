<?php

namespace ConnectAsCustomer\PrestaShop\Admin;

use Context;

/** What the module puts into the head of the pages where it has something to show. */
final class PageAssets
{
    /** @var string[] controllers, in lower case, of pages with something of ours */
    private static $controllers = array(
        'admincustomers', 'adminorders', 'adminconnectascustomer', 'adminconnectascustomerlog',
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
        return self::page() === 'adminmodules'
            ? \Tools::getValue('configure') === 'connectascustomer'
            : in_array(self::page(), self::$controllers, true);
    }

    /** @return string controller of this page in lower case; 1.6 may call it tab */
    private static function page()
    {
        foreach (array('controller', 'tab') as $name) {
            $value = \Tools::getValue($name);
            if (is_string($value) && $value !== '') {
                return strtolower($value);
            }
        }

        return '';
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
                'rowAction' => self::page() === 'admincustomers' && RowActionOffer::isMade($context),
            ),
            JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE
        );
    }
}
